<?php
// The story that each client tells to the simulator, by PHP's SoapClient. usage: client.php URL FOLDER
// Prints a step and what it read, one a line; Tests/Interop/story.py compares.

const COMMON = 'http://www.scene7.com/IpsApi/xsd';

[, $url, $folder] = $argv;
$client = new SoapClient(
    str_replace('services/IpsApiService', 'webservice/IpsApi-2014-04-03.wsdl', $url),
    ['features' => SOAP_SINGLE_ELEMENT_ARRAYS, 'cache_wsdl' => WSDL_CACHE_NONE]
);
$login = ['user' => 'admin@sample.example', 'password' => 'sample-password', 'appName' => 'interop', 'appVersion' => '1'];
$client->__setSoapHeaders(new SoapHeader(COMMON, 'authHeader', $login));

function say(string $step, string|int $value): void
{
    echo "$step $value\n";
}

say('login', $client->checkLogin(['email' => $login['user'], 'password' => $login['password']])->status);

$company = $client->getCompanyInfo(['companyName' => 'Sample Company'])->companyInfo;
$in = ['companyHandle' => $company->companyHandle];
say('company', "$company->name $company->rootPath");

$handle = $client->createFolder($in + ['folderPath' => "$folder/"])->folderHandle;
$target = $client->createFolder($in + ['folderPath' => "$folder/Moved/"])->folderHandle;
say('folder', $handle === $target ? 'the same' : 'two');

$urls = array_map(
    fn ($name) => ['sourceUrl' => "http://files.example/$name", 'destPath' => "$folder/$folder $name"],
    ['Schuh & Söhne.jpg', 'boots.tif']
);
$job = $client->submitJob($in + ['jobName' => $folder, 'uploadUrlsJob' => ['urlArray' => ['items' => $urls]]])->jobHandle;
say('upload', $job === '' ? 'no job' : 'submitted');

while (($client->getActiveJobs($in + ['jobHandle' => $job])->jobArray->items ?? []) !== []) {
    usleep(100_000);
}
$logs = array_values(array_filter($client->getJobLogs($in)->jobLogArray->items, fn ($log) => $log->originalJobName === $folder));
say('job', "{$logs[0]->fileSuccessCount} of {$logs[0]->totalFileCount}");

function search(array $more = []): array
{
    global $client, $in, $folder;
    $assets = $client->searchAssets($in + ['folder' => "$folder/", 'includeSubfolders' => true, 'sortBy' => 'Name'] + $more)->assetArray;
    return $assets->items ?? [];
}

$assets = search();
say('search', implode(', ', array_map(fn ($asset) => substr($asset->fileName, strlen($folder) + 1) . " $asset->type", $assets)));
$asset = ['assetHandle' => $assets[0]->assetHandle];

$fields = $client->getMetadataFields($in + ['assetType' => 'Image'])->fieldArray->items;
$handles = array_column($fields, 'fieldHandle', 'name');
$updates = [['fieldHandle' => $handles['Photographer'], 'value' => 'Zoë & <Co>']];
$client->setAssetMetadata($in + $asset + ['updateArray' => ['items' => $updates]]);
$metadata = array_column(search()[0]->metadataArray->items, 'value', 'name');
say('metadata', $metadata['Photographer']);

$client->moveAsset($in + $asset + ['folderHandle' => $target]);
say('move', substr(search()[0]->folder, strlen($company->rootPath . $folder)));

$client->deleteAsset($in + $asset);
$trashed = search(['trashState' => 'InTrash']);
say('trash', count(search()) . ' left, ' . $trashed[0]->trashState);

$outcome = $client->restoreAssetsFromTrash($in + ['assetHandleArray' => ['items' => [$asset['assetHandle']]]]);
say('restore', "$outcome->successCount restored, " . count(search()) . ' there');

try {
    $client->getAssets($in + ['assetHandleArray' => ['items' => ['a|unknown']]]);
} catch (SoapFault $fault) {
    $kind = array_key_first((array) $fault->detail);
    say('fault', "$kind {$fault->detail->$kind->code}");
}
