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
        .wrongAssetType: [
            .english: "The asset %1 is of the type %2; here it must be one of %3.",
            .german: "Das Asset %1 ist vom Typ %2; hier muss es einer von %3 sein.",
            .french: "La ressource %1 est de type %2 ; il faut ici un des types %3.",
            .japanese: "アセット %1 のタイプは %2 です。ここでは %3 のいずれかでなければなりません。",
        ],
    ]
}
