namespace Compressor.Infra.Tests.Bicep;

public class AppTests
{
    private const string Site = "Microsoft.Web/sites";

    [Fact]
    public void The_app_runs_isolated_on_flex_consumption()
    {
        Assert.Equal("FC1", Snapshot.Defaults.One("Microsoft.Web/serverfarms").Text("sku.name"));
        var app = Snapshot.Defaults.One(Site);
        Assert.Equal(("dotnet-isolated", "10.0"), (app.Text("properties.functionAppConfig.runtime.name"), app.Text("properties.functionAppConfig.runtime.version")));
        Assert.Equal(2048, app.At("properties.functionAppConfig.scaleAndConcurrency.instanceMemoryMB").GetInt32());
        Assert.Equal(40, app.At("properties.functionAppConfig.scaleAndConcurrency.maximumInstanceCount").GetInt32());
        Assert.True(app.At("properties.httpsOnly").GetBoolean());
        Assert.Equal("1.2", app.Text("properties.siteConfig.minTlsVersion"));
    }

    [Fact]
    public void Nothing_is_said_that_flex_consumption_refuses_or_has_another_place_for()
    {
        // Azure answers 51021 to the first, and the second belong into functionAppConfig or are the platform's own.
        string[] refused =
        [
            "alwaysOn", "ftpsState", "functionAppScaleLimit", "functionsRuntimeScaleMonitoringEnabled", "linuxFxVersion", "minimumElasticInstanceCount",
            "netFrameworkVersion", "preWarmedInstanceCount", "use32BitWorkerProcess", "vnetRouteAllEnabled", "windowsFxVersion",
        ];
        string[] moved =
        [
            "ENABLE_ORYX_BUILD", "FUNCTIONS_EXTENSION_VERSION", "FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_WORKER_RUNTIME_VERSION", "SCM_DO_BUILD_DURING_DEPLOYMENT", "TZ",
            "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_CONTENTSHARE", "WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_TIME_ZONE",
        ];
        foreach (var snapshot in new[] { Snapshot.Defaults, Snapshot.Everything })
        {
            Assert.Empty(snapshot.Properties(Site).At("siteConfig").EnumerateObject().Select(property => property.Name).Intersect(refused, StringComparer.OrdinalIgnoreCase));
            Assert.Empty(snapshot.Settings.Keys.Intersect(moved, StringComparer.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void It_is_deployed_and_started_by_its_identity()
    {
        var app = Snapshot.Defaults.One(Site);
        Assert.Equal("UserAssigned", app.Text("identity.type"));
        Assert.Equal("UserAssignedIdentity", app.Text("properties.functionAppConfig.deployment.storage.authentication.type"));
        Assert.Contains("deployment-package", app.Text("properties.functionAppConfig.deployment.storage.value"), StringComparison.Ordinal);
        Assert.All(Snapshot.Defaults.All($"{Site}/basicPublishingCredentialsPolicies"), policy => Assert.False(policy.At("properties.allow").GetBoolean()));
        Assert.Equal(2, Snapshot.Defaults.All($"{Site}/basicPublishingCredentialsPolicies").Count());
    }

    [Fact]
    public void The_hosts_storage_is_reached_by_identity()
    {
        var settings = Snapshot.Defaults.Settings;
        Assert.Equal("managedidentity", settings["AzureWebJobsStorage__credential"]);
        Assert.Contains("clientId", settings["AzureWebJobsStorage__clientId"], StringComparison.Ordinal);
        Assert.EndsWith(".primaryEndpoints.blob]", settings["AzureWebJobsStorage__blobServiceUri"], StringComparison.Ordinal);
        Assert.EndsWith(".primaryEndpoints.queue]", settings["AzureWebJobsStorage__queueServiceUri"], StringComparison.Ordinal);
        Assert.EndsWith(".primaryEndpoints.table]", settings["AzureWebJobsStorage__tableServiceUri"], StringComparison.Ordinal);
        Assert.DoesNotContain("AzureWebJobsStorage", settings.Keys);
        Assert.EndsWith("Authorization=AAD', reference('/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-golden/providers/"
            + "Microsoft.ManagedIdentity/userAssignedIdentities/id-compressor-glbln7d6ebj32', '2024-11-30').clientId)]", settings["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_setting_is_a_secret()
    {
        foreach (var (name, value) in Snapshot.Everything.Settings)
        {
            foreach (var sign in new[] { "AccountKey", "SharedAccess", "sig=", "listKeys", "Password", "InstrumentationKey=" })
                Assert.DoesNotContain(sign, value, StringComparison.OrdinalIgnoreCase);
            if (name.Contains("TOKEN", StringComparison.Ordinal) || name.Contains("Secret", StringComparison.Ordinal)) Assert.StartsWith("@Microsoft.KeyVault(", value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_token_and_the_webhook_key_are_references_into_the_vault_that_the_apps_identity_resolves()
    {
        var vault = Snapshot.Everything.One("Microsoft.KeyVault/vaults");
        Assert.True(vault.At("properties.enableRbacAuthorization").GetBoolean());
        Assert.True(vault.At("properties.enablePurgeProtection").GetBoolean());
        Assert.Equal($"@Microsoft.KeyVault(VaultName={vault.Text("name")};SecretName=nemo-token)", Snapshot.Everything.Settings["NEMO_TOKEN"]);
        Assert.Equal($"@Microsoft.KeyVault(VaultName={vault.Text("name")};SecretName=webhook-secret)", Snapshot.Everything.Settings["Webhooks__Secret"]);
        Assert.EndsWith("/userAssignedIdentities/id-compressor-glbln7d6ebj32", Snapshot.Everything.One(Site).Text("properties.keyVaultReferenceIdentity"), StringComparison.Ordinal);
        Assert.DoesNotContain(Snapshot.Defaults.Settings.Keys, name => name is "NEMO_TOKEN" or "Webhooks__Secret");
        Assert.Empty(Snapshot.Everything.All("Microsoft.KeyVault/vaults/secrets"));
    }

    [Fact]
    public void A_scheduler_is_reached_by_identity_where_it_is_asked_for()
    {
        var settings = Snapshot.Everything.Settings;
        Assert.Equal("azureManaged", settings["AzureFunctionsJobHost__extensions__durableTask__storageProvider__type"]);
        Assert.Equal("compressor", settings["AzureFunctionsJobHost__extensions__durableTask__hubName"]);
        Assert.Contains("Authentication=ManagedIdentity;ClientID=", settings[settings["AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName"]], StringComparison.Ordinal);
        Assert.DoesNotContain(Snapshot.Defaults.Settings.Keys, name => name.EndsWith("storageProvider__type", StringComparison.Ordinal) || name.EndsWith("hubName", StringComparison.Ordinal));
        Assert.Empty(Snapshot.Defaults.All("Microsoft.DurableTask/schedulers"));
    }

    [Fact]
    public void Callers_sign_in_where_a_registration_is_given_and_send_a_key_otherwise()
    {
        var signIn = Snapshot.Everything.Config("authsettingsV2");
        Assert.True(signIn.At("platform.enabled").GetBoolean());
        Assert.True(signIn.At("globalValidation.requireAuthentication").GetBoolean());
        Assert.Equal("Return401", signIn.Text("globalValidation.unauthenticatedClientAction"));
        Assert.Equal(["/api/health"], signIn.At("globalValidation.excludedPaths").EnumerateArray().Select(path => path.GetString()));
        Assert.Equal("entra", Snapshot.Everything.Settings["Api__Authorization"]);
        Assert.DoesNotContain("Api__Authorization", Snapshot.Defaults.Settings.Keys);
        Assert.Single(Snapshot.Defaults.All("Microsoft.Web/sites/config"));
    }

    [Fact]
    public void Telemetry_is_taken_from_identities_only()
    {
        Assert.True(Snapshot.Defaults.Properties("Microsoft.Insights/components").At("DisableLocalAuth").GetBoolean());
        Assert.True(Snapshot.Defaults.Properties("Microsoft.OperationalInsights/workspaces").At("features.disableLocalAuth").GetBoolean());
    }
}
