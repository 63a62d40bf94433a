/* A small IPS Web Service by gSOAP, for Castile's client to call. Prints its URL, and ends when it is told to.
   What it answers stands in Tests/IPSTests/PeerServerTests.swift; Tests/Interop/php/server.php answers the same. */

#include "IpsApiSoap.nsmap"
#include "soapH.h"

#define PASSWORD "peer <pass> & wörd"
#define MOMENT 1301513528 /* 2011-03-30T19:32:08Z: gSOAP's time_t has neither fraction nor offset */
#define NEW(type, count) ((type *)memset(soap_malloc(soap, sizeof(type) * (count)), 0, sizeof(type) * (count)))

static char *joined(struct soap *soap, const char *first, const char *second) {
    char *text = NEW(char, strlen(first) + strlen(second) + 1);
    return strcat(strcpy(text, first), second);
}

static time_t *moment(struct soap *soap) {
    time_t *time = NEW(time_t, 1);
    *time = MOMENT;
    return time;
}

static enum xsd__boolean *truth(struct soap *soap, int value) {
    enum xsd__boolean *truth = NEW(enum xsd__boolean, 1);
    *truth = value ? xsd__boolean__true_ : xsd__boolean__false_;
    return truth;
}

/* A fault with the service's own fault in its detail: of the three the one that fits the code. */
static int refuse(struct soap *soap, const char *title, int code, const char *reason) {
    struct SOAP_ENV__Detail *detail;
    soap_sender_fault(soap, title, NULL);
    detail = soap->fault->detail = NEW(struct SOAP_ENV__Detail, 1);
    if (code < 20000) {
        detail->ns3__authenticationFault = NEW(struct _ns3__authenticationFault, 1);
        detail->ns3__authenticationFault->code = code;
        detail->ns3__authenticationFault->reason = (char *)reason;
    } else if (code < 30000) {
        detail->ns3__authorizationFault = NEW(struct _ns3__authorizationFault, 1);
        detail->ns3__authorizationFault->code = code;
        detail->ns3__authorizationFault->reason = (char *)reason;
    } else {
        detail->ns3__ipsApiFault = NEW(struct _ns3__ipsApiFault, 1);
        detail->ns3__ipsApiFault->code = code;
        detail->ns3__ipsApiFault->reason = (char *)reason;
    }
    return SOAP_FAULT;
}

static int admit(struct soap *soap) {
    if (soap->header && soap->header->ns3__authHeader && !strcmp(soap->header->ns3__authHeader->password, PASSWORD)) return SOAP_OK;
    return refuse(soap, "AuthenticationException", 10001, "wrong user or password");
}

static struct ns2__Company *company(struct soap *soap) {
    struct ns2__Company *company = NEW(struct ns2__Company, 1);
    company->companyHandle = "c|1";
    company->name = "Peer Company";
    company->rootPath = "Peer/";
    company->expires = moment(soap);
    return company;
}

static void describe_folder(struct soap *soap, struct ns2__Folder *folder, char *path) {
    folder->folderHandle = joined(soap, "f|", path);
    folder->path = path;
    folder->lastModified = folder->childLastModified = moment(soap);
    folder->permissionSetHandle = "pm|1";
    folder->hasSubfolders = truth(soap, 0);
    folder->subfolderArray = NEW(struct ns2__FolderArray, 1);
}

static void describe_asset(struct soap *soap, struct ns2__Asset *asset, char *handle, char *words) {
    asset->assetHandle = handle;
    asset->type = "Image";
    asset->name = "Straßenschuh & <Stiefel>";
    asset->folder = "Peer/";
    asset->folderHandle = "f|Peer/";
    asset->fileName = words;
    asset->readyForPublish = truth(soap, 1);
    asset->created = asset->lastModified = moment(soap);
    asset->metadataArray = NEW(struct ns2__MetadataArray, 1);
    asset->metadataArray->__sizeitems = 2;
    asset->metadataArray->items = NEW(struct ns2__Metadata, 2);
    asset->metadataArray->items[0].name = "Photographer";
    asset->metadataArray->items[0].value = "Björk & <Co>";
    asset->metadataArray->items[1].name = "Count";
    asset->metadataArray->items[1].longVal = NEW(LONG64, 1);
    *asset->metadataArray->items[1].longVal = 9007199254740993LL;
    asset->imageInfo = NEW(struct ns2__ImageInfo, 1);
    asset->imageInfo->width = NEW(int, 1);
    *asset->imageInfo->width = 640;
    asset->imageInfo->resolution = NEW(double, 1);
    *asset->imageInfo->resolution = 72.5;
}

int __ns1__checkLogin(struct soap *soap, struct _ns2__checkLoginParam *in, struct _ns2__checkLoginReturn *out) {
    if (admit(soap)) return soap->error = SOAP_FAULT;
    out->status = strcmp(in->password, PASSWORD) ? "InvalidLogin" : "ValidLogin";
    return SOAP_OK;
}

int __ns1__getCompanyInfo(struct soap *soap, struct _ns2__getCompanyInfoParam *in, struct _ns2__getCompanyInfoReturn *out) {
    const char *name = in->companyName ? in->companyName : "";
    if (admit(soap)) return SOAP_FAULT;
    if (strcmp(name, "Peer Company")) {
        return refuse(soap, "AuthorizationException", 20000, joined(soap, "there is no company ", name));
    }
    out->companyInfo = company(soap);
    return SOAP_OK;
}

int __ns1__getUserInfo(struct soap *soap, struct _ns2__getUserInfoParam *in, struct _ns2__getUserInfoReturn *out) {
    struct ns2__User *user = NEW(struct ns2__User, 1);
    if (admit(soap)) return SOAP_FAULT;
    user->userHandle = "u|1";
    user->firstName = "Zoë";
    user->lastName = "山田";
    user->email = soap->header->ns3__authHeader->user;
    user->defaultRole = "IpsUser";
    user->isValid = truth(soap, 1);
    user->passwordExpires = moment(soap);
    out->userInfo = user;
    return SOAP_OK;
}

int __ns1__getCompanyMembership(
    struct soap *soap, struct _ns2__getCompanyMembershipParam *in, struct _ns2__getCompanyMembershipReturn *out) {
    if (admit(soap)) return SOAP_FAULT;
    out->membershipArray = NEW(struct ns2__CompanyMembershipArray, 1);
    out->membershipArray->__sizeitems = 1;
    out->membershipArray->items = NEW(struct ns2__CompanyMembership, 1);
    out->membershipArray->items->company = company(soap);
    out->membershipArray->items->role = "IpsAdmin";
    out->membershipArray->items->isActive = truth(soap, 1);
    return SOAP_OK;
}

int __ns1__getFolderTree(struct soap *soap, struct _ns2__getFolderTreeParam *in, struct _ns2__getFolderTreeReturn *out) {
    struct ns2__FolderArray *below;
    if (admit(soap)) return SOAP_FAULT;
    out->folders = NEW(struct ns2__FolderArray, 1);
    out->folders->__sizeitems = 1;
    out->folders->items = NEW(struct ns2__Folder, 1);
    describe_folder(soap, out->folders->items, in->folderPath);
    out->folders->items->hasSubfolders = truth(soap, 1);
    below = out->folders->items->subfolderArray;
    below->__sizeitems = 2;
    below->items = NEW(struct ns2__Folder, 2);
    describe_folder(soap, &below->items[0], joined(soap, in->folderPath, "a/"));
    describe_folder(soap, &below->items[1], joined(soap, in->folderPath, "b/"));
    out->permissionSetArray = NEW(struct ns2__PermissionSetArray, 1);
    return SOAP_OK;
}

int __ns1__createFolder(struct soap *soap, struct _ns2__createFolderParam *in, struct _ns2__createFolderReturn *out) {
    if (admit(soap)) return SOAP_FAULT;
    if (!strcmp(in->folderPath, "taken/")) return refuse(soap, "IpsApiException", 30001, "the folder taken/ is there already");
    out->folderHandle = joined(soap, "f|", in->folderPath);
    return SOAP_OK;
}

int __ns1__searchAssets(struct soap *soap, struct _ns2__searchAssetsParam *in, struct _ns2__searchAssetsReturn *out) {
    char *words = NEW(char, 1024);
    int index, length;
    if (admit(soap)) return SOAP_FAULT;
    length = snprintf(words, 1024, "%s %s ", in->folder, *in->includeSubfolders == xsd__boolean__true_ ? "below" : "only");
    for (index = 0; index < in->assetTypeArray->__sizeitems; index++) {
        length += snprintf(words + length, 1024 - length, "%s%s", index ? "," : "", in->assetTypeArray->items[index]);
    }
    snprintf(words + length, 1024 - length, " %d", *in->recordsPerPage);
    out->totalRows = NEW(int, 1);
    *out->totalRows = 1;
    out->assetArray = NEW(struct ns2__AssetArray, 1);
    out->assetArray->__sizeitems = 1;
    out->assetArray->items = NEW(struct ns2__Asset, 1);
    describe_asset(soap, out->assetArray->items, "a|1", words);
    return SOAP_OK;
}

int __ns1__getAssets(struct soap *soap, struct _ns2__getAssetsParam *in, struct _ns2__getAssetsReturn *out) {
    int index, count = in->assetHandleArray->__sizeitems;
    if (admit(soap)) return SOAP_FAULT;
    out->assetArray = NEW(struct ns2__AssetArray, 1);
    out->assetArray->__sizeitems = count;
    out->assetArray->items = NEW(struct ns2__Asset, count);
    for (index = 0; index < count; index++) {
        char *handle = in->assetHandleArray->items[index];
        describe_asset(soap, &out->assetArray->items[index], handle, handle);
    }
    return SOAP_OK;
}

int __ns1__moveAssets(struct soap *soap, struct _ns2__moveAssetsParam *in, struct _ns2__moveAssetsReturn *out) {
    int index, count = in->assetMoveArray->__sizeitems;
    if (admit(soap)) return SOAP_FAULT;
    out->errorCount = count;
    out->warningDetailArray = NEW(struct ns2__AssetOperationFaultArray, 1);
    out->errorDetailArray = NEW(struct ns2__AssetOperationFaultArray, 1);
    out->errorDetailArray->__sizeitems = count;
    out->errorDetailArray->items = NEW(struct ns2__AssetOperationFault, count);
    for (index = 0; index < count; index++) {
        struct ns2__AssetOperationFault *fault = &out->errorDetailArray->items[index];
        fault->assetHandle = in->assetMoveArray->items[index].assetHandle;
        fault->code = NEW(int, 1);
        *fault->code = 30001;
        fault->reason = joined(soap, "not into ", in->assetMoveArray->items[index].folderHandle);
    }
    return SOAP_OK;
}

int __ns1__setAssetMetadata(struct soap *soap, struct _ns2__setAssetMetadataParam *in, struct _ns2__setAssetMetadataReturn *out) {
    if (admit(soap)) return SOAP_FAULT;
    return strcmp(in->assetHandle, "a|1") ? refuse(soap, "IpsApiException", 30001, "unknown asset") : SOAP_OK;
}

int __ns1__deleteAsset(struct soap *soap, struct _ns2__deleteAssetParam *in, struct _ns2__deleteAssetReturn *out) {
    if (admit(soap)) return SOAP_FAULT;
    return strcmp(in->assetHandle, "a|1") ? refuse(soap, "IpsApiException", 30001, "unknown asset") : SOAP_OK;
}

int main(void) {
    struct soap *soap = soap_new1(SOAP_C_UTFSTRING | SOAP_XML_STRICT);
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    SOAP_SOCKET master;
    soap->bind_flags = SO_REUSEADDR;
    master = soap_bind(soap, "127.0.0.1", 0, 100);
    if (!soap_valid_socket(master) || getsockname(master, (struct sockaddr *)&address, &length)) {
        soap_print_fault(soap, stderr);
        return 1;
    }
    printf("http://127.0.0.1:%d/scene7/services/IpsApiService\n", ntohs(address.sin_port));
    fflush(stdout);
    while (soap_valid_socket(soap_accept(soap))) {
        soap_serve(soap);
        soap_destroy(soap);
        soap_end(soap);
    }
    return 0;
}
