import GRDB
import WSDL

extension IPSOperations {
    static let assetFields: [String: CarriedOperation] = [
        "batchSetImageFields": setter(
            types: ["Image"],
            columns: [.init("resolution", .number), .init("anchorX", .integer), .init("anchorY", .integer), .init("userData")]
        ),
        "batchSetFontFields": setter(
            types: ["Font"],
            values: [
                "fontName": nil, "postscriptName": nil, "rtfName": nil, "fontFamily": nil, "style": ["Bold", "Italic", "BoldItalic"],
                "typeName": nil, "type": ["TTF", "OTF", "AFM", "PFM", "PFB", "TTC", "KERN"],
            ]
        ),
        "batchSetIccProfileFields": setter(
            types: ["IccProfile"],
            values: [
                "class": ["Input", "Display", "Output", "DeviceLink", "ColorSpaceConversion", "Abstract", "NamedColor"],
                "colorSpace": colorSpaces, "pcsType": colorSpaces,
            ]
        ),
        "batchSetThumbAsset": thumb.batch(records: "updateArray"),
    ]

    private static let colorSpaces = [
        "XYZ", "Lab", "Luv", "YCbCr", "Yxy", "RGB", "GRAY", "HSV", "HLS", "CMYK", "2CLR", "3CLR", "4CLR", "5CLR", "6CLR", "7CLR", "8CLR",
        "9CLR", "ACLR", "BCLR", "CCLR", "DCLR", "ECLR", "FCLR",
    ]

    /// Sets columns of assets of some types.
    private static func setter(types: [String], columns: [RecordKind.Field]) -> CarriedOperation {
        AssetAction(.write) { change in
            try change.requireType(types)
            for column in columns where change.parameters.has(column.parameter) {
                let value = column.type.stored(column.parameter, of: change.parameters)
                if let number = Double.fromDatabaseValue(value), column.type != .text, number < 0 {
                    let name = change.parameters.name(column.parameter)
                    throw IPSFault(.invalidParameter, .outOfRange, name, "\(number)", "0", String(Int32.max))
                }
                try change.update("\(sql: column.name) = \(value)")
            }
            return nil
        }.batch(records: "updateArray")
    }

    /// Keeps values that no record of an answer has; some have a closed set of values.
    private static func setter(types: [String], values: [String: [String]?]) -> CarriedOperation {
        AssetAction(.write) { change in
            try change.requireType(types)
            for (name, choices) in values {
                guard let value = change.parameters.text(name) else { continue }
                guard choices?.contains(value) ?? true else {
                    let known = choices?.joined(separator: ", ") ?? ""
                    throw IPSFault(.invalidParameter, .invalidValue, change.parameters.name(name), value, known)
                }
                try change.call.database.execute(
                    sql: "INSERT OR REPLACE INTO assetField (assetID, name, value) VALUES (?, ?, ?)",
                    arguments: [change.asset.id, name, value]
                )
            }
            try change.update("id = id")
            return nil
        }.batch(records: "updateArray")
    }

    private static let thumb = AssetAction(.write) { change in
        let name = change.parameters.name("thumbAssetHandle")
        let handle = try change.parameters.requiredText("thumbAssetHandle")
        let thumb = try change.call.asset(handle, in: change.company, parameter: name)
        let types = ["Image", "AdjustedView", "Mask", "Template", "PsdTemplate"]
        guard types.contains(thumb.type) else {
            throw IPSFault(.invalidParameter, .wrongAssetType, thumb.name, thumb.type, types.joined(separator: ", "))
        }
        try change.update("thumbID = \(thumb.id)")
        return nil
    }
}
