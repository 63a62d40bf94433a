<?php
// PHP's SoapClient. usage: peer.php WSDL decode FILE | encode

/** Answers from memory, and keeps the size of what was sent. */
class CannedClient extends SoapClient
{
    public string $answer = '';
    public int $sent = 0;

    public function __doRequest(string $request, string $location, string $action, int $version, bool $oneWay = false): ?string
    {
        $this->sent = strlen($request);
        return $this->answer;
    }
}

function processor_nanoseconds(): float
{
    $usage = getrusage();
    return ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']) * 1e9 + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) * 1e3;
}

function serve(callable $run): void
{
    echo "ready\n";
    while (($line = fgets(STDIN)) !== false) {
        $count = (int) $line;
        $start = processor_nanoseconds();
        for ($number = 0; $number < $count; $number++) {
            $run();
        }
        echo (processor_nanoseconds() - $start) / $count, "\n";
    }
}

ini_set('memory_limit', '-1');
$client = new CannedClient($argv[1], ['cache_wsdl' => WSDL_CACHE_NONE, 'features' => SOAP_SINGLE_ELEMENT_ARRAYS]);
$client->__setSoapHeaders(new SoapHeader('http://www.scene7.com/IpsApi/xsd', 'authHeader', [
    'user' => 'admin@sample.example', 'password' => 'sample-password', 'locale' => 'de-DE', 'appName' => 'Benchmark', 'appVersion' => '1.0',
    'gzipResponse' => false,
]));
$query = [
    'companyHandle' => 'c|110', 'folder' => 'Sample/Spring & Summer/', 'includeSubfolders' => true,
    'assetTypeArray' => ['items' => ['Image', 'Video']], 'recordsPerPage' => 1000, 'resultsPage' => 1, 'sortBy' => 'Name',
    'sortDirection' => 'Ascending',
    'responseFieldArray' => ['items' => ['totalRows', 'assetArray/items/name', 'assetArray/items/imageInfo/width']],
];
switch ($argv[2] ?? '') {
    case 'decode':
        $client->answer = file_get_contents($argv[3]);
        serve(function () use ($client, $query) {
            $answer = $client->searchAssets($query);
            if ($answer->totalRows !== count($answer->assetArray->items)) {
                exit("PHP read another number of assets\n");
            }
        });
        break;
    case 'encode':
        $client->answer = '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><searchAssetsReturn '
            . 'xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><totalRows>0</totalRows></searchAssetsReturn></e:Body></e:Envelope>';
        serve(function () use ($client, $query) {
            $client->searchAssets($query);
            if ($client->sent < 900) {
                exit("PHP wrote too little\n");
            }
        });
        break;
    default:
        exit("usage: peer.php WSDL decode FILE | encode\n");
}
