import IPS

let handle = CompanyHandle("c|110")
