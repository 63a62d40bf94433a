/* The story that each client tells to the simulator, by gSOAP. usage: client URL FOLDER
   Prints a step and what it read, one a line; Tests/Interop/story.py compares. */

#include <unistd.h>

#include "IpsApiSoap.nsmap"
#include "soapH.h"

#define NEW(type, count) ((type *)memset(soap_malloc(soap, sizeof(type) * (count)), 0, sizeof(type) * (count)))

static struct soap *soap;
static const char *url, *folder;
static char *company;
static struct _ns3__authHeader login = {.user = "admin@sample.example", .password = "sample-password", .appName = "interop", .appVersion = "1"};

static void must(int status) {
    if (status == SOAP_OK) return;
    soap_print_fault(soap, stderr);
    if (soap->fault && soap->fault->detail && soap->fault->detail->ns3__ipsApiFault) {
        fprintf(stderr, "%s\n", soap->fault->detail->ns3__ipsApiFault->reason);
    }
    exit(1);
}

/* Each call sends the header, which gSOAP takes away with each answer. */
#define CALL(operation, in, out) \
    (soap->header = NEW(struct SOAP_ENV__Header, 1), soap->header->ns3__authHeader = &login, \
     soap_call___ns1__##operation(soap, url, #operation, in, out))

static char *path(const char *name) {
    char *text = NEW(char, strlen(folder) + strlen(name) + 2);
    sprintf(text, "%s/%s", folder, name);
    return text;
}

/* Names of assets are unique in a company. */
static char *named(const char *name) {
    char *text = NEW(char, strlen(folder) + strlen(name) + 2);
    sprintf(text, "%s %s", folder, name);
    return text;
}

static struct ns2__AssetArray *search(char *trash_state) {
    struct _ns2__searchAssetsParam in = {.companyHandle = company, .folder = path(""), .trashState = trash_state, .sortBy = "Name"};
    struct _ns2__searchAssetsReturn out;
    enum xsd__boolean yes = xsd__boolean__true_;
    in.includeSubfolders = &yes;
    must(CALL(searchAssets, &in, &out));
    return out.assetArray;
}

static char *create_folder(const char *name) {
    struct _ns2__createFolderParam in = {.companyHandle = company, .folderPath = path(name)};
    struct _ns2__createFolderReturn out;
    must(CALL(createFolder, &in, &out));
    return out.folderHandle;
}

static void log_in(void) {
    struct _ns2__checkLoginParam in = {.email = login.user, .password = login.password};
    struct _ns2__checkLoginReturn out;
    must(CALL(checkLogin, &in, &out));
    printf("login %s\n", out.status);
}

static char *find_company(void) {
    struct _ns2__getCompanyInfoParam in = {.companyName = "Sample Company"};
    struct _ns2__getCompanyInfoReturn out;
    must(CALL(getCompanyInfo, &in, &out));
    company = out.companyInfo->companyHandle;
    printf("company %s %s\n", out.companyInfo->name, out.companyInfo->rootPath);
    return out.companyInfo->rootPath;
}

static char *upload(void) {
    struct ns2__UploadUrl urls[] = {
        {.sourceUrl = "http://files.example/Schuh%20&%20S%C3%B6hne.jpg", .destPath = path(named("Schuh & Söhne.jpg"))},
        {.sourceUrl = "http://files.example/boots.tif", .destPath = path(named("boots.tif"))},
    };
    struct ns2__UploadUrlArray array = {.__sizeitems = 2, .items = urls};
    struct ns2__UploadUrlsJob job = {.urlArray = &array};
    struct _ns2__submitJobParam in = {.companyHandle = company, .jobName = (char *)folder, .uploadUrlsJob = &job};
    struct _ns2__submitJobReturn out;
    must(CALL(submitJob, &in, &out));
    printf("upload %s\n", *out.jobHandle ? "submitted" : "no job");
    return out.jobHandle;
}

static void wait_for(char *job) {
    struct _ns2__getActiveJobsParam in = {.companyHandle = company, .jobHandle = job};
    struct _ns2__getActiveJobsReturn out;
    struct _ns2__getJobLogsParam logs_in = {.companyHandle = company};
    struct _ns2__getJobLogsReturn logs;
    int index;
    for (must(CALL(getActiveJobs, &in, &out)); out.jobArray && out.jobArray->__sizeitems; must(CALL(getActiveJobs, &in, &out))) usleep(100000);
    must(CALL(getJobLogs, &logs_in, &logs));
    for (index = 0; index < logs.jobLogArray->__sizeitems; index++) {
        struct ns2__JobLog *log = &logs.jobLogArray->items[index];
        if (!strcmp(log->originalJobName, folder)) printf("job %d of %d\n", *log->fileSuccessCount, *log->totalFileCount);
    }
}

static void set_metadata(char *asset) {
    struct _ns2__getMetadataFieldsParam in = {.companyHandle = company, .assetType = "Image"};
    struct _ns2__getMetadataFieldsReturn out;
    struct ns2__MetadataUpdate update = {.value = "Zoë & <Co>"};
    struct ns2__MetadataUpdateArray updates = {.__sizeitems = 1, .items = &update};
    struct _ns2__setAssetMetadataParam set = {.companyHandle = company, .assetHandle = asset, .updateArray = &updates};
    struct _ns2__setAssetMetadataReturn nothing;
    struct ns2__MetadataArray *metadata;
    int index;
    must(CALL(getMetadataFields, &in, &out));
    for (index = 0; index < out.fieldArray->__sizeitems; index++) {
        if (!strcmp(out.fieldArray->items[index].name, "Photographer")) update.fieldHandle = out.fieldArray->items[index].fieldHandle;
    }
    must(CALL(setAssetMetadata, &set, &nothing));
    metadata = search(NULL)->items[0].metadataArray;
    for (index = 0; index < metadata->__sizeitems; index++) {
        if (!strcmp(metadata->items[index].name, "Photographer")) printf("metadata %s\n", metadata->items[index].value);
    }
}

static void move(char *asset, char *target, const char *root) {
    struct _ns2__moveAssetParam in = {.companyHandle = company, .assetHandle = asset, .folderHandle = target};
    struct _ns2__moveAssetReturn out;
    must(CALL(moveAsset, &in, &out));
    printf("move %s\n", search(NULL)->items[0].folder + strlen(root) + strlen(folder));
}

static void delete_and_restore(char *asset) {
    struct _ns2__deleteAssetParam in = {.companyHandle = company, .assetHandle = asset};
    struct _ns2__deleteAssetReturn out;
    struct ns2__HandleArray handles = {.__sizeitems = 1, .items = &asset};
    struct _ns2__restoreAssetsFromTrashParam restore = {.companyHandle = company, .assetHandleArray = &handles};
    struct _ns2__restoreAssetsFromTrashReturn restored;
    must(CALL(deleteAsset, &in, &out));
    printf("trash %d left, %s\n", search(NULL)->__sizeitems, search("InTrash")->items[0].trashState);
    must(CALL(restoreAssetsFromTrash, &restore, &restored));
    printf("restore %d restored, %d there\n", restored.successCount, search(NULL)->__sizeitems);
}

static void fail(void) {
    char *unknown = "a|unknown";
    struct ns2__HandleArray handles = {.__sizeitems = 1, .items = &unknown};
    struct _ns2__getAssetsParam in = {.companyHandle = company, .assetHandleArray = &handles};
    struct _ns2__getAssetsReturn out;
    if (CALL(getAssets, &in, &out) == SOAP_OK || !soap->fault || !soap->fault->detail) return;
    if (soap->fault->detail->ns3__ipsApiFault) printf("fault ipsApiFault %d\n", soap->fault->detail->ns3__ipsApiFault->code);
}

int main(int count, char **words) {
    struct ns2__AssetArray *assets;
    char *root, *target, *first;
    int index;
    if (count != 3) return 64;
    url = words[1];
    folder = words[2];
    soap = soap_new1(SOAP_C_UTFSTRING | SOAP_XML_STRICT);
    soap->send_timeout = soap->recv_timeout = 60;
    log_in();
    root = find_company();
    first = create_folder("");
    target = create_folder("Moved/");
    printf("folder %s\n", strcmp(first, target) ? "two" : "the same");
    wait_for(upload());
    assets = search(NULL);
    printf("search ");
    for (index = 0; index < assets->__sizeitems; index++) {
        printf("%s%s %s", index ? ", " : "", assets->items[index].fileName + strlen(folder) + 1, assets->items[index].type);
    }
    printf("\n");
    set_metadata(assets->items[0].assetHandle);
    move(assets->items[0].assetHandle, target, root);
    delete_and_restore(assets->items[0].assetHandle);
    fail();
    soap_destroy(soap);
    soap_end(soap);
    soap_free(soap);
    return 0;
}
