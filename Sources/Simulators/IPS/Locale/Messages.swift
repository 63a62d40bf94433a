/// All sentences in all languages of the simulator.
enum Messages {
    /// Each area has a table in a file of its own.
    static let table = [general, changes, jobs].reduce(into: [MessageKey: [Language: String]]()) { $0.merge($1) { first, _ in first } }

    private static let general: [MessageKey: [Language: String]] = [
        .noCredentials: [
            .english: "The request has no credentials: neither an authHeader nor HTTP Basic.",
            .german: "Die Anfrage enthält keine Anmeldedaten: weder authHeader noch HTTP Basic.",
            .french: "La requête ne contient aucun identifiant : ni authHeader, ni HTTP Basic.",
            .japanese: "リクエストに認証情報(authHeader も HTTP Basic も)がありません。",
        ],
        .wrongCredentials: [
            .english: "The user or the password is wrong.",
            .german: "Benutzer oder Passwort ist falsch.",
            .french: "L’utilisateur ou le mot de passe est incorrect.",
            .japanese: "ユーザーまたはパスワードが正しくありません。",
        ],
        .invalidUser: [
            .english: "The user %1 is not valid any more.",
            .german: "Der Benutzer %1 ist nicht mehr gültig.",
            .french: "L’utilisateur %1 n’est plus valide.",
            .japanese: "ユーザー %1 は無効です。",
        ],
        .expiredPassword: [
            .english: "The password of %1 expired at %2.",
            .german: "Das Passwort von %1 ist am %2 abgelaufen.",
            .french: "Le mot de passe de %1 a expiré le %2.",
            .japanese: "%1 のパスワードは %2 に期限切れになりました。",
        ],
        .unknownCompanyHandle: [
            .english: "The company handle %1 is unknown; handles are good for one session only.",
            .german: "Das Firmen-Handle %1 ist unbekannt; Handles gelten nur für eine Sitzung.",
            .french: "L’identifiant de société %1 est inconnu ; il ne vaut que pour une session.",
            .japanese: "会社ハンドル %1 は不明です。ハンドルは 1 セッションでのみ有効です。",
        ],
        .unknownCompanyName: [
            .english: "There is no company named %1.",
            .german: "Es gibt keine Firma mit dem Namen %1.",
            .french: "Il n’existe aucune société nommée %1.",
            .japanese: "%1 という会社はありません。",
        ],
        .foreignCompany: [
            .english: "The user %1 is no active member of the company %2.",
            .german: "Der Benutzer %1 ist kein aktives Mitglied der Firma %2.",
            .french: "L’utilisateur %1 n’est pas membre actif de la société %2.",
            .japanese: "ユーザー %1 は会社 %2 の有効なメンバーではありません。",
        ],
        .expiredCompany: [
            .english: "The company %1 expired at %2.",
            .german: "Die Firma %1 ist am %2 abgelaufen.",
            .french: "La société %1 a expiré le %2.",
            .japanese: "会社 %1 は %2 に期限切れになりました。",
        ],
        .unknownUserName: [
            .english: "There is no user with the address %1.",
            .german: "Es gibt keinen Benutzer mit der Adresse %1.",
            .french: "Il n’existe aucun utilisateur avec l’adresse %1.",
            .japanese: "アドレス %1 のユーザーは存在しません。",
        ],
        .unknownUserHandle: [
            .english: "The user handle %1 is unknown; handles are good for one session only.",
            .german: "Das Benutzer-Handle %1 ist unbekannt; Handles gelten nur für eine Sitzung.",
            .french: "L’identifiant d’utilisateur %1 est inconnu ; il ne vaut que pour une session.",
            .japanese: "ユーザーハンドル %1 は不明です。ハンドルは 1 セッションでのみ有効です。",
        ],
        .foreignUser: [
            .english: "The user %1 shares no company with %2.",
            .german: "Der Benutzer %1 hat keine Firma mit %2 gemeinsam.",
            .french: "L’utilisateur %1 n’a aucune société en commun avec %2.",
            .japanese: "ユーザー %1 は %2 と共通の会社に属していません。",
        ],
        .missingRole: [
            .english: "The role %1 may not call %2; these may: %3.",
            .german: "Die Rolle %1 darf %2 nicht aufrufen; erlaubt ist es: %3.",
            .french: "Le rôle %1 ne peut pas appeler %2 ; peuvent le faire : %3.",
            .japanese: "ロール %1 は %2 を呼び出せません。呼び出せるロール: %3",
        ],
        .noImpersonation: [
            .english: "Only an administrator may use %1; the role here is %2.",
            .german: "Nur ein Administrator darf %1 verwenden; die Rolle hier ist %2.",
            .french: "Seul un administrateur peut utiliser %1 ; le rôle ici est %2.",
            .japanese: "%1 を使えるのは管理者だけです。現在のロールは %2 です。",
        ],
        .unknownGroup: [
            .english: "The group handle %1 is unknown in this company; handles are good for one session only.",
            .german: "Das Gruppen-Handle %1 ist in dieser Firma unbekannt; Handles gelten nur für eine Sitzung.",
            .french: "L’identifiant de groupe %1 est inconnu dans cette société ; il ne vaut que pour une session.",
            .japanese: "グループハンドル %1 はこの会社では不明です。ハンドルは 1 セッションでのみ有効です。",
        ],
        .unknownHandle: [
            .english: "%1: the handle %2 is unknown in this company; handles are good for one session only.",
            .german: "%1: Das Handle %2 ist in dieser Firma unbekannt; Handles gelten nur für eine Sitzung.",
            .french: "%1 : l’identifiant %2 est inconnu dans cette société ; il ne vaut que pour une session.",
            .japanese: "%1: ハンドル %2 はこの会社では不明です。ハンドルは 1 セッションでのみ有効です。",
        ],
        .invalidLocale: [
            .english: "The locale %1 has not the form ll or ll-CC, such as en-US.",
            .german: "Das Gebietsschema %1 hat nicht die Form ll oder ll-CC, zum Beispiel de-DE.",
            .french: "Les paramètres régionaux %1 n’ont pas la forme ll ou ll-CC, par exemple fr-FR.",
            .japanese: "ロケール %1 は ll または ll-CC の形式(例: ja-JP)ではありません。",
        ],
        .invalidFaultStatus: [
            .english: "faultHttpStatusCode %1 is no HTTP status from 200 to 599.",
            .german: "faultHttpStatusCode %1 ist kein HTTP-Status von 200 bis 599.",
            .french: "faultHttpStatusCode %1 n’est pas un statut HTTP de 200 à 599.",
            .japanese: "faultHttpStatusCode %1 は 200 から 599 の HTTP ステータスではありません。",
        ],
        .notSOAP: [
            .english: "The request is not a SOAP 1.1 envelope: %1.",
            .german: "Die Anfrage ist kein SOAP-1.1-Umschlag: %1.",
            .french: "La requête n’est pas une enveloppe SOAP 1.1 : %1.",
            .japanese: "リクエストは SOAP 1.1 エンベロープではありません: %1",
        ],
        .wrongContentType: [
            .english: "The content type is %1; it must be text/xml.",
            .german: "Der Inhaltstyp ist %1; er muss text/xml sein.",
            .french: "Le type de contenu est %1 ; il doit être text/xml.",
            .japanese: "コンテンツタイプは %1 ですが、text/xml でなければなりません。",
        ],
        .wrongVersion: [
            .english: "The envelope is of another SOAP version; this service speaks SOAP 1.1.",
            .german: "Der Umschlag hat eine andere SOAP-Version; dieser Dienst spricht SOAP 1.1.",
            .french: "L’enveloppe est d’une autre version de SOAP ; ce service parle SOAP 1.1.",
            .japanese: "エンベロープの SOAP バージョンが異なります。このサービスは SOAP 1.1 です。",
        ],
        .severalBodies: [
            .english: "The body must hold one element; it holds %1.",
            .german: "Der Rumpf muss ein Element enthalten; er enthält %1.",
            .french: "Le corps doit contenir un élément ; il en contient %1.",
            .japanese: "本文の要素は 1 つでなければなりませんが、%1 個あります。",
        ],
        .notUnderstood: [
            .english: "The header block %1 must be understood, but is unknown here.",
            .german: "Der Kopfblock %1 muss verstanden werden, ist hier aber unbekannt.",
            .french: "Le bloc d’en-tête %1 doit être compris, mais il est inconnu ici.",
            .japanese: "ヘッダーブロック %1 は解釈必須ですが、不明です。",
        ],
        .unknownOperation: [
            .english: "%1 is no request of this service.",
            .german: "%1 ist keine Anfrage dieses Dienstes.",
            .french: "%1 n’est pas une requête de ce service.",
            .japanese: "%1 はこのサービスのリクエストではありません。",
        ],
        .actionMismatch: [
            .english: "SOAPAction says %1, the body asks for %2.",
            .german: "SOAPAction nennt %1, der Rumpf verlangt %2.",
            .french: "SOAPAction indique %1, le corps demande %2.",
            .japanese: "SOAPAction は %1 ですが、本文は %2 を求めています。",
        ],
        .invalidXML: [
            .english: "The request does not follow the schema: %1",
            .german: "Die Anfrage folgt nicht dem Schema: %1",
            .french: "La requête ne suit pas le schéma : %1",
            .japanese: "リクエストがスキーマに従っていません: %1",
        ],
        .notCarried: [
            .english: "This simulator does not carry %1; it carries %2 other operations.",
            .german: "Dieser Simulator führt %1 nicht; er führt %2 andere Operationen.",
            .french: "Ce simulateur ne propose pas %1 ; il propose %2 autres opérations.",
            .japanese: "このシミュレーターは %1 に対応していません。対応する操作は %2 個です。",
        ],
        .parameterNotCarried: [
            .english: "This simulator does not carry %1 = %2.",
            .german: "Dieser Simulator führt %1 = %2 nicht.",
            .french: "Ce simulateur ne propose pas %1 = %2.",
            .japanese: "このシミュレーターは %1 = %2 に対応していません。",
        ],
        .missingParameter: [
            .english: "The parameter %1 is missing.",
            .german: "Der Parameter %1 fehlt.",
            .french: "Le paramètre %1 manque.",
            .japanese: "パラメーター %1 がありません。",
        ],
        .oneOfParameters: [
            .english: "%1: exactly one of %2 must be given.",
            .german: "%1: Genau eines von %2 muss angegeben sein.",
            .french: "%1 : exactement un parmi %2 doit être indiqué.",
            .japanese: "%1: %2 のうち 1 つだけを指定する必要があります。",
        ],
        .invalidValue: [
            .english: "%1: the value %2 is none of %3.",
            .german: "%1: Der Wert %2 ist keiner von %3.",
            .french: "%1 : la valeur %2 n’est aucune de %3.",
            .japanese: "%1: 値 %2 は %3 のいずれでもありません。",
        ],
        .outOfRange: [
            .english: "%1: %2 is not from %3 to %4.",
            .german: "%1: %2 liegt nicht zwischen %3 und %4.",
            .french: "%1 : %2 n’est pas entre %3 et %4.",
            .japanese: "%1: %2 は %3 から %4 の範囲外です。",
        ],
        .tooManyRecords: [
            .english:
                "recordsPerPage: %1 is above %2; %3 are possible when only totalRows, name, assetHandle, type and subType are asked for.",
            .german:
                "recordsPerPage: %1 liegt über %2; %3 sind möglich, wenn nur totalRows, name, assetHandle, type und subType verlangt werden.",
            .french:
                "recordsPerPage : %1 dépasse %2 ; %3 sont possibles si seuls totalRows, name, assetHandle, type et subType sont demandés.",
            .japanese: "recordsPerPage: %1 は上限 %2 を超えています。totalRows、name、assetHandle、type、subType だけを求める場合は %3 まで可能です。",
        ],
        .unknownField: [
            .english: "%1: the answer has no field %2.",
            .german: "%1: Die Antwort hat kein Feld %2.",
            .french: "%1 : la réponse n’a pas de champ %2.",
            .japanese: "%1: 応答にフィールド %2 はありません。",
        ],
        .unknownFolder: [
            .english: "There is no folder %1 in the company %2.",
            .german: "Es gibt keinen Ordner %1 in der Firma %2.",
            .french: "Il n’existe aucun dossier %1 dans la société %2.",
            .japanese: "会社 %2 にフォルダー %1 はありません。",
        ],
        .unknownName: [
            .english: "%1: there is no %2.",
            .german: "%1: %2 gibt es nicht.",
            .french: "%1 : %2 n’existe pas.",
            .japanese: "%1: %2 はありません。",
        ],
        .wrongOperator: [
            .english: "%1: the operator %2 does not fit the field %3; these do: %4.",
            .german: "%1: Der Operator %2 passt nicht zum Feld %3; es passen: %4.",
            .french: "%1 : l’opérateur %2 ne convient pas au champ %3 ; conviennent : %4.",
            .japanese: "%1: 演算子 %2 はフィールド %3 に使えません。使えるもの: %4",
        ],
        .wrongOperand: [
            .english: "%1: the field %2 with the operator %3 needs %4 and nothing else.",
            .german: "%1: Das Feld %2 mit dem Operator %3 braucht %4 und nichts anderes.",
            .french: "%1 : le champ %2 avec l’opérateur %3 demande %4 et rien d’autre.",
            .japanese: "%1: フィールド %2 と演算子 %3 には %4 だけが必要です。",
        ],
        .failed: [
            .english: "The simulator failed: %1",
            .german: "Der Simulator ist gescheitert: %1",
            .french: "Le simulateur a échoué : %1",
            .japanese: "シミュレーターでエラーが発生しました: %1",
        ],
    ]
}
