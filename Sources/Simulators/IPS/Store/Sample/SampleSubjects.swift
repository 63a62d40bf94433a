import GRDB

/// What the sample images show: a product in a colour, described in each language of the simulator.
enum SampleSubjects {
    struct Word {
        var english: String
        var german: String
        var french: String
        var japanese: String

        func text(in language: Language) -> String {
            switch language {
            case .english: english
            case .german: german
            case .french: french
            case .japanese: japanese
            }
        }
    }

    static let products = [
        Word(english: "sneaker", german: "Turnschuh", french: "basket", japanese: "スニーカー"),
        Word(english: "boot", german: "Stiefel", french: "botte", japanese: "ブーツ"),
        Word(english: "sandal", german: "Sandale", french: "sandale", japanese: "サンダル"),
        Word(english: "handbag", german: "Handtasche", french: "sac à main", japanese: "ハンドバッグ"),
        Word(english: "backpack", german: "Rucksack", french: "sac à dos", japanese: "リュックサック"),
        Word(english: "straw hat", german: "Strohhut", french: "chapeau de paille", japanese: "麦わら帽子"),
        Word(english: "cap", german: "Schirmmütze", french: "casquette", japanese: "キャップ"),
        Word(english: "belt", german: "Gürtel", french: "ceinture", japanese: "ベルト"),
    ]

    static let colours = [
        Word(english: "red", german: "rot", french: "rouge", japanese: "赤"),
        Word(english: "green", german: "grün", french: "vert", japanese: "緑"),
        Word(english: "blue", german: "blau", french: "bleu", japanese: "青"),
        Word(english: "white", german: "weiß", french: "blanc", japanese: "白"),
        Word(english: "black", german: "schwarz", french: "noir", japanese: "黒"),
    ]

    static func subject(product: Int, colour: Int) -> Int {
        product * colours.count + colour
    }

    static func insert(into database: Database) throws {
        for (productIndex, product) in products.enumerated() {
            for (colourIndex, colour) in colours.enumerated() {
                for language in Language.allCases {
                    try database.execute(
                        sql: "INSERT INTO subjectText (subject, language, text) VALUES (?, ?, ?)",
                        arguments: [
                            subject(product: productIndex, colour: colourIndex), language.rawValue,
                            sentence(product.text(in: language), colour.text(in: language), language),
                        ]
                    )
                }
            }
        }
    }

    private static func sentence(_ product: String, _ colour: String, _ language: Language) -> String {
        switch language {
        case .english: "Sample photograph: \(product), \(colour)"
        case .german: "Beispielfoto: \(product), \(colour)"
        case .french: "Photo d’exemple : \(product), \(colour)"
        case .japanese: "サンプル写真:\(product)(\(colour))"
        }
    }
}
