import IPS

func first(_ fields: Fields<SearchAssetsReturn>) -> any FieldReference { fields.assetArray.first }
