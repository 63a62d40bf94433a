extension Messages {
    /// What is said about changes.
    static let changes: [MessageKey: [Language: String]] = [
        .missingPermission: [
            .english: "The user %1 has no %2 permission for %3.",
            .german: "Der Benutzer %1 hat keine Berechtigung „%2“ für %3.",
            .french: "L’utilisateur %1 n’a pas l’autorisation %2 pour %3.",
            .japanese: "ユーザー %1 には %3 に対する %2 権限がありません。",
        ],
        .emptyValue: [
            .english: "%1 must not be empty.",
            .german: "%1 darf nicht leer sein.",
            .french: "%1 ne doit pas être vide.",
            .japanese: "%1 は空にできません。",
        ],
        .nameTaken: [
            .english: "%1: %2 is taken already.",
            .german: "%1: %2 ist schon vergeben.",
            .french: "%1 : %2 est déjà pris.",
            .japanese: "%1: %2 はすでに使われています。",
        ],
        .noName: [
            .english: "%1: %2 is not a name; it must have no slash in it.",
            .german: "%1: %2 ist kein Name; ein Schrägstrich darf darin nicht vorkommen.",
            .french: "%1 : %2 n’est pas un nom ; il ne doit contenir aucune barre oblique.",
            .japanese: "%1: %2 は名前として使えません。スラッシュは含められません。",
        ],
        .systemDefined: [
            .english: "%1 is defined by the system and cannot be deleted.",
            .german: "%1 ist vom System vorgegeben und kann nicht gelöscht werden.",
            .french: "%1 est défini par le système et ne peut pas être supprimé.",
            .japanese: "%1 はシステム定義のため削除できません。",
        ],
        .noFolderPath: [
            .english: "%1: %2 is no path of a folder below the company's root, such as Sample/New/.",
            .german: "%1: %2 ist kein Pfad eines Ordners unterhalb der Wurzel der Firma, zum Beispiel Sample/Neu/.",
            .french: "%1 : %2 n’est pas le chemin d’un dossier sous la racine de la société, par exemple Sample/Nouveau/.",
            .japanese: "%1: %2 は会社のルートの下のフォルダーパス(例: Sample/新規/)ではありません。",
        ],
        .tooDeep: [
            .english: "%1: at most %2 folders can be within each other.",
            .german: "%1: Höchstens %2 Ordner können ineinander liegen.",
            .french: "%1 : %2 dossiers au plus peuvent être imbriqués.",
            .japanese: "%1: フォルダーは %2 階層までです。",
        ],
        .intoItself: [
            .english: "The folder %1 cannot be moved into itself.",
            .german: "Der Ordner %1 kann nicht in sich selbst verschoben werden.",
            .french: "Le dossier %1 ne peut pas être déplacé dans lui-même.",
            .japanese: "フォルダー %1 をそれ自身の中に移動することはできません。",
        ],
        .rootFolder: [
            .english: "%1 is the root folder of the company and stays as it is.",
            .german: "%1 ist der Wurzelordner der Firma und bleibt, wie er ist.",
            .french: "%1 est le dossier racine de la société et reste tel quel.",
            .japanese: "%1 は会社のルートフォルダーのため変更できません。",
        ],
        .inTrash: [
            .english: "The asset %1 is in the trash already.",
            .german: "Das Asset %1 ist schon im Papierkorb.",
            .french: "La ressource %1 est déjà dans la corbeille.",
            .japanese: "アセット %1 はすでにごみ箱にあります。",
        ],
        .notInTrash: [
            .english: "The asset %1 is not in the trash.",
            .german: "Das Asset %1 ist nicht im Papierkorb.",
            .french: "La ressource %1 n’est pas dans la corbeille.",
            .japanese: "アセット %1 はごみ箱にありません。",
        ],
        .alreadyThere: [
            .english: "%1 is in %2 already.",
            .german: "%1 ist schon in %2.",
            .french: "%1 est déjà dans %2.",
            .japanese: "%1 はすでに %2 にあります。",
        ],
        .noAddress: [
            .english: "%1: %2 is no e-mail address.",
            .german: "%1: %2 ist keine E-Mail-Adresse.",
            .french: "%1 : %2 n’est pas une adresse électronique.",
            .japanese: "%1: %2 はメールアドレスではありません。",
        ],
        .shortPassword: [
            .english: "%1: a password has at least %2 characters.",
            .german: "%1: Ein Passwort hat mindestens %2 Zeichen.",
            .french: "%1 : un mot de passe a au moins %2 caractères.",
            .japanese: "%1: パスワードは %2 文字以上必要です。",
        ],
        .wrongMetadata: [
            .english: "%1: the field %2 of the type %3 takes exactly one of %4.",
            .german: "%1: Das Feld %2 vom Typ %3 nimmt genau eines von %4.",
            .french: "%1 : le champ %2 de type %3 prend exactement un parmi %4.",
            .japanese: "%1: タイプ %3 のフィールド %2 には %4 のうち 1 つだけを指定します。",
        ],
        .tooManyTags: [
            .english: "%1: the field %2 of the type %3 takes one value only.",
            .german: "%1: Das Feld %2 vom Typ %3 nimmt nur einen Wert.",
            .french: "%1 : le champ %2 de type %3 ne prend qu’une valeur.",
            .japanese: "%1: タイプ %3 のフィールド %2 には値を 1 つだけ指定できます。",
        ],
        .noTagField: [
            .english: "The field %1 is of the type %2; here it must be one of %3.",
            .german: "Das Feld %1 ist vom Typ %2; hier muss es einer von %3 sein.",
            .french: "Le champ %1 est de type %2 ; il faut ici un des types %3.",
            .japanese: "フィールド %1 のタイプは %2 です。ここでは %3 のいずれかでなければなりません。",
        ],
        .wrongAssetType: [
            .english: "The asset %1 is of the type %2; here it must be one of %3.",
            .german: "Das Asset %1 ist vom Typ %2; hier muss es einer von %3 sein.",
            .french: "La ressource %1 est de type %2 ; il faut ici un des types %3.",
            .japanese: "アセット %1 のタイプは %2 です。ここでは %3 のいずれかでなければなりません。",
        ],
    ]
}
