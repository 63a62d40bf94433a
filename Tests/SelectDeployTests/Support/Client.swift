import SelectDeploy
import ServiceClient

/// A client over the transport, with a password that must not be seen.
func client(_ transport: any ClientTransport, basePath: DeployBasePath = .latest) throws -> DeployClient {
    try DeployClient(
        host: "deploy.test",
        basePath: basePath,
        credentials: Credentials(user: "admin", password: Secret("s3cret")),
        transport: transport
    )
}
