<?php
// A small IPS Web Service by PHP's SoapServer, for Castile's client to call; php -S 127.0.0.1:PORT server.php
// What it answers stands in Tests/IPSTests/PeerServerTests.swift; Tests/Interop/gsoap/server.c answers the same.

const PASSWORD = 'peer <pass> & wörd';
const MOMENT = '2011-03-30T14:32:08.858-05:00';

final class Service
{
    private ?string $user = null;

    /** The header block; PHP calls it before the operation. */
    public function authHeader(object $header): void
    {
        if ($header->password !== PASSWORD) {
            self::refuse('AuthenticationException', 'authenticationFault', 10001, 'wrong user or password');
        }
        $this->user = $header->user;
    }

    public function checkLogin(object $input): array
    {
        return ['status' => $input->password === PASSWORD ? 'ValidLogin' : 'InvalidLogin'];
    }

    public function getCompanyInfo(object $input): array
    {
        $name = $input->companyName ?? '';
        if ($name !== 'Peer Company') {
            self::refuse('AuthorizationException', 'authorizationFault', 20000, "there is no company $name");
        }
        return ['companyInfo' => self::company()];
    }

    public function getUserInfo(object $input): array
    {
        $user = ['userHandle' => 'u|1', 'firstName' => 'Zoë', 'lastName' => '山田', 'email' => $this->user, 'defaultRole' => 'IpsUser',
            'isValid' => true, 'passwordExpires' => MOMENT];
        return ['userInfo' => $user];
    }

    public function getCompanyMembership(object $input): array
    {
        return ['membershipArray' => ['items' => [['company' => self::company(), 'role' => 'IpsAdmin', 'isActive' => true]]]];
    }

    public function getFolderTree(object $input): array
    {
        $below = [self::folder($input->folderPath . 'a/'), self::folder($input->folderPath . 'b/')];
        return ['folders' => ['items' => [self::folder($input->folderPath, $below)]], 'permissionSetArray' => ['items' => []]];
    }

    public function createFolder(object $input): array
    {
        if ($input->folderPath === 'taken/') {
            self::refuse('IpsApiException', 'ipsApiFault', 30001, "the folder $input->folderPath is there already");
        }
        return ['folderHandle' => 'f|' . $input->folderPath];
    }

    public function searchAssets(object $input): array
    {
        $types = implode(',', self::items($input->assetTypeArray));
        $words = "$input->folder " . ($input->includeSubfolders ? 'below' : 'only') . " $types $input->recordsPerPage";
        return ['totalRows' => 1, 'assetArray' => ['items' => [self::asset('a|1', $words)]]];
    }

    public function getAssets(object $input): array
    {
        return ['assetArray' => ['items' => array_map(fn ($handle) => self::asset($handle, $handle), self::items($input->assetHandleArray))]];
    }

    public function moveAssets(object $input): array
    {
        $moves = self::items($input->assetMoveArray);
        $faults = array_map(
            fn ($move) => ['assetHandle' => $move->assetHandle, 'code' => 30001, 'reason' => "not into $move->folderHandle"],
            $moves
        );
        return ['successCount' => 0, 'warningCount' => 0, 'errorCount' => count($moves), 'warningDetailArray' => ['items' => []],
            'errorDetailArray' => ['items' => $faults]];
    }

    public function setAssetMetadata(object $input): array
    {
        return self::nothing($input->assetHandle === 'a|1');
    }

    public function deleteAsset(object $input): array
    {
        return self::nothing($input->assetHandle === 'a|1');
    }

    private static function nothing(bool $known): array
    {
        if (!$known) {
            self::refuse('IpsApiException', 'ipsApiFault', 30001, 'unknown asset');
        }
        return [];
    }

    private static function refuse(string $title, string $kind, int $code, string $reason): never
    {
        throw new SoapFault('Client', $title, null, ['code' => $code, 'reason' => $reason], $kind);
    }

    private static function company(): array
    {
        return ['companyHandle' => 'c|1', 'name' => 'Peer Company', 'rootPath' => 'Peer/', 'expires' => MOMENT];
    }

    private static function folder(string $path, array $below = []): array
    {
        return ['folderHandle' => "f|$path", 'path' => $path, 'lastModified' => MOMENT, 'childLastModified' => MOMENT,
            'permissionSetHandle' => 'pm|1', 'hasSubfolders' => $below !== [], 'subfolderArray' => ['items' => $below]];
    }

    private static function asset(string $handle, string $words): array
    {
        $metadata = [['name' => 'Photographer', 'value' => 'Björk & <Co>'], ['name' => 'Count', 'longVal' => 9007199254740993]];
        return ['assetHandle' => $handle, 'type' => 'Image', 'name' => 'Straßenschuh & <Stiefel>', 'folder' => 'Peer/', 'folderHandle' => 'f|Peer/',
            'fileName' => $words, 'readyForPublish' => true, 'created' => MOMENT, 'lastModified' => MOMENT,
            'metadataArray' => ['items' => $metadata], 'imageInfo' => ['width' => 640, 'resolution' => 72.5]];
    }

    /** One element of an array is what it is, several are a list. */
    private static function items(object $array): array
    {
        $items = $array->items ?? [];
        return is_array($items) ? $items : [$items];
    }
}

if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    exit('ready');
}
$server = new SoapServer(__DIR__ . '/../../../WSDL/IpsApi-2014-04-03.wsdl', ['cache_wsdl' => WSDL_CACHE_NONE]);
$server->setObject(new Service());
$server->handle();
