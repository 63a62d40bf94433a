import IPS

let param = SearchAssetsParam(companyHandle: nil)
