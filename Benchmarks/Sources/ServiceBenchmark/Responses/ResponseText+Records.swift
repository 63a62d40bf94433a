extension ResponseText {
    /// One asset, about 1.9 kB: text with entities, CDATA and letters beyond ASCII, fields that are not always there, nested records.
    mutating func asset(_ number: Int) {
        let subject = ["Frühling &amp; Sommer", "Winter coat", "東京 Kollektion", "Señal &lt;rojo&gt;", "Plain shirt"][next(5)]
        let folder = "Sample/Campaign-\(number / 100)/Products/\(["Shoes", "Coats", "Größe XL"][next(3)])/"
        element("assetHandle", "a|\(100_000 + number)")
        element("type", "Image")
        if next(4) == 0 { element("subType", "GenericImage") }
        element("name", "\(subject) \(number)")
        element("folder", folder)
        element("folderHandle", "f|\(1_000 + number / 100)|\(number % 7)")
        element("fileName", "product-\(number)-front-view-high-resolution.tif")
        element("readyForPublish", next(3) == 0 ? "false" : "true")
        element("trashState", "NotInTrash")
        if next(3) != 0 { element("projects", "Catalogue 2014, \(subject)") }
        element("ipsImageUrl", "http://images.sample.example/is/image/SampleCompany/product-\(number)?wid=1200&amp;fmt=jpg")
        date("created")
        element("createUser", "photographer\(next(40))@sample.example")
        date("lastModified")
        element("lastModifyUser", "editor\(next(12))@sample.example")
        element("metadataArray") { text in
            for index in 0..<(2 + text.next(3)) { text.metadata(index) }
        }
        element("imageInfo") { $0.imageInfo(number, folder) }
        if next(4) == 0 { element("permissions") { $0.permission() } }
    }

    private mutating func metadata(_ index: Int) {
        let names = ["dc:description", "dc:rights", "xmp:Rating", "photoshop:City"]
        element("items") { text in
            text.element("name", names[(index + text.next(2)) % 4])
            switch text.next(3) {
            case 0: text.element("value", "<![CDATA[Ready to wear <b>now</b> & later]]>")
            case 1: text.element("longVal", text.next(1_000_000))
            default: text.element("value", "Für den Katalog – “autumn” edition")
            }
        }
    }

    private mutating func imageInfo(_ number: Int, _ folder: String) {
        element("originalPath", folder)
        element("originalFile", "product-\(number).tif")
        element("optimizedPath", folder)
        element("optimizedFile", "product-\(number).ptif")
        element("width", 1_200 + next(4_000))
        element("height", 900 + next(3_000))
        element("fileSize", 100_000 + next(9_000_000))
        element("resolution", "\(72 + next(4) * 57).\(next(10))")
        if next(2) == 0 { element("sku", "SKU-\(10_000_000 + next(90_000_000))") }
        element("description", "A model &quot;\(next(100))&quot; of our collection, seen from the front in the light of a late afternoon")
        if next(3) == 0 { element("comments", "<![CDATA[Retouched: skin & background; see <job \(next(10_000))>]]>") }
        element("userData", "")
        element("anchorX", next(2_000))
        element("anchorY", next(2_000))
        element("urlModifier", "op_sharpen=1&amp;resMode=sharp2&amp;qlt=\(50 + next(50))")
        if next(2) == 0 {
            element("zoomTargets") { text in
                for index in 0..<(1 + text.next(2)) { text.zoomTarget(index) }
            }
        }
    }

    private mutating func zoomTarget(_ index: Int) {
        element("items") { text in
            text.element("zoomTargetHandle", "z|\(text.next(100_000))")
            text.element("name", "detail \(index)")
            text.element("xPosition", text.next(2_000))
            text.element("yPosition", text.next(2_000))
            text.element("width", 300)
            text.element("height", 300)
            text.element("position", index)
            text.date("lastModified")
        }
    }

    private mutating func permission() {
        element("items") { text in
            text.element("groupHandle", "g|\(text.next(50))")
            text.element("groupName", "Editors")
            text.element("permissionType", "READ")
            text.element("isAllowed", "true")
            text.element("isOverride", "false")
        }
    }

    /// One folder with twenty below it.
    mutating func folder(_ number: Int) {
        let path = "Sample/Campaign-\(number)/"
        folderFields("f|\(number)", path)
        element("hasSubfolders", "true")
        element("subfolderArray") { text in
            for index in 1..<20 {
                text.element("items") {
                    $0.folderFields("f|\(number)|\(index)", "\(path)Größe-\(index)/")
                    $0.element("hasSubfolders", "false")
                }
            }
        }
    }

    private mutating func folderFields(_ handle: String, _ path: String) {
        element("folderHandle", handle)
        element("path", path)
        date("lastModified")
        date("childLastModified")
    }

    /// One line of a job's log.
    mutating func jobLogDetail(_ number: Int) {
        let isFailure = next(20) == 0
        element(
            "logMessage",
            isFailure ? "Datei „product-\(number).tif“ ist beschädigt &amp; wurde übersprungen" : "Processed product-\(number).tif"
        )
        element("logType", isFailure ? "Error" : "Success")
        element("assetName", "product-\(number)")
        element("assetType", "Image")
        element("assetHandle", "a|\(100_000 + number)")
        if isFailure {
            element("auxArray") {
                $0.element("items") {
                    $0.element("logMessage", "Unexpected end of file")
                    $0.element("logType", "Error")
                    $0.date("dateCreated")
                }
            }
        }
    }
}
