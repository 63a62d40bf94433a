import XMLStream

/// The content of the fixed document: texts, of which some need escaping, numbers, truth values, and dates.
struct Orders: Equatable {
    private static let namespace = "urn:orders"

    var names: [Names] = []
    var parcels: [HeavyParcel] = []
    var stops: [Stop] = []

    /// So many records of each kind.
    init(count: Int) {
        for number in 0..<count {
            names.append(
                Names(
                    class_2: "product-\(number).tif",
                    value_3: "Sample/Products/Shoes/",
                    selfValue: number.isMultiple(of: 3) ? "Schuhe & Stiefel <grün>" : "shoes and boots, brown",
                    type: "Image",
                    url: "https://images.example.com/is/image/Sample/product-\(number)?wid=400",
                    description: number.isMultiple(of: 2) ? nil : "one of many that are alike"
                )
            )
            parcels.append(HeavyParcel(width: number, height: -2_147_483_648, weight: Double(number) / 8, lift: number.isMultiple(of: 2)))
            stops.append(Stop(place: "Sample", at: XMLDateTime("2014-04-03T14:32:08.858-05:00")))
        }
    }

    /// Reads the document.
    init(decoding document: [UInt8]) throws(XMLError) {
        var cursor = try XMLDocument.parse(document, vocabulary: orderServiceClientVocabulary).cursor()
        let (name, parcel, stop) = (Self.id("value"), Self.id("parcel"), Self.id("stop"))
        _ = cursor.nextChild()
        cursor.enter()
        while let child = cursor.nextChild() {
            switch child {
            case name: names.append(try Names(from: &cursor))
            case parcel: parcels.append(try HeavyParcel(from: &cursor))
            case stop: stops.append(try Stop(from: &cursor))
            default: cursor.unknown()
            }
        }
    }

    /// Writes the document.
    func encode() throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter()
        try writer.element(XMLName("values", in: Self.namespace)) { (writer) throws(XMLError) in
            for name in names { try writer.element("value") { (writer) throws(XMLError) in try name.encode(to: &writer) } }
            for parcel in parcels { try writer.element("parcel") { (writer) throws(XMLError) in try parcel.encode(to: &writer) } }
            for stop in stops { try writer.element("stop") { (writer) throws(XMLError) in try stop.encode(to: &writer) } }
        }
        return writer.finish()
    }

    private static func id(_ name: String) -> Int? { orderServiceClientVocabulary.id(of: XMLName(name, in: namespace)) }
}
