import IPS

let selection = FieldSelection<SearchAssetsReturn>.only { [$0.assetArray.items.nmae] }
