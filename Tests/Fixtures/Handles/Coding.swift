import Foundation
import IPS

let handle = try JSONDecoder().decode(CompanyHandle.self, from: Data(#""c|110""#.utf8))
let text = try JSONEncoder().encode(handle)
