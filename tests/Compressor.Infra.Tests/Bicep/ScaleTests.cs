using System.Text.Json;
using Compressor.TestSupport;

namespace Compressor.Infra.Tests.Bicep;

/// <summary>What an installation for many jobs has besides.</summary>
public class ScaleTests
{
    private const string Durable = "AzureFunctionsJobHost__extensions__durableTask__";

    [Fact]
    public void The_defaults_are_those_of_the_host()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "host.json")));
        var durable = host.RootElement.At("extensions.durableTask");
        foreach (var name in new[] { "maxConcurrentActivityFunctions", "maxConcurrentOrchestratorFunctions" })
            Assert.Equal(durable.At(name).GetRawText(), Snapshot.Defaults.Settings[Durable + name]);
        Assert.Equal(durable.At("storageProvider.partitionCount").GetRawText(), Snapshot.Defaults.Settings[Durable + "storageProvider__partitionCount"]);
    }

    [Fact]
    public void Partitions_and_what_an_instance_does_at_once_are_parameters()
    {
        Assert.Equal("8", Snapshot.Scaled.Settings[Durable + "maxConcurrentActivityFunctions"]);
        Assert.Equal("64", Snapshot.Scaled.Settings[Durable + "maxConcurrentOrchestratorFunctions"]);
        Assert.Equal("16", Snapshot.Scaled.Settings[Durable + "storageProvider__partitionCount"]);
        Assert.DoesNotContain(Durable + "storageProvider__partitionCount", Snapshot.Everything.Settings.Keys); // a scheduler has none
    }

    [Fact]
    public void Instances_are_kept_warm_and_scale_by_requests_where_that_is_asked_for()
    {
        var scale = Snapshot.Scaled.Properties("Microsoft.Web/sites").At("functionAppConfig.scaleAndConcurrency");
        Assert.Equal(("http", 1), (scale.Text("alwaysReady.0.name"), scale.At("alwaysReady.0.instanceCount").GetInt32()));
        Assert.Equal(20, scale.At("triggers.http.perInstanceConcurrency").GetInt32());
        var plain = Snapshot.Defaults.Properties("Microsoft.Web/sites").At("functionAppConfig.scaleAndConcurrency");
        Assert.Equal((0, JsonValueKind.Null), (plain.At("alwaysReady").GetArrayLength(), plain.At("triggers").ValueKind));
    }

    [Fact]
    public void A_zone_may_fail_where_that_is_asked_for()
    {
        Assert.True(Snapshot.Scaled.Properties("Microsoft.Web/serverfarms").At("zoneRedundant").GetBoolean());
        Assert.All(Snapshot.Scaled.All("Microsoft.Storage/storageAccounts"), account => Assert.Equal("Standard_ZRS", account.Text("sku.name")));
        Assert.False(Snapshot.Defaults.Properties("Microsoft.Web/serverfarms").At("zoneRedundant").GetBoolean());
        Assert.All(Snapshot.Defaults.All("Microsoft.Storage/storageAccounts"), account => Assert.Equal("Standard_LRS", account.Text("sku.name")));
    }

    [Fact]
    public void The_task_hub_has_an_account_of_its_own_where_that_is_asked_for_as_closed_as_the_other()
    {
        var account = Assert.Single(Snapshot.Scaled.All("Microsoft.Storage/storageAccounts"), account => account.Text("name").StartsWith("sth", StringComparison.Ordinal));
        Assert.False(account.At("properties.allowSharedKeyAccess").GetBoolean());
        Assert.False(account.At("properties.allowBlobPublicAccess").GetBoolean());
        Assert.Equal("TLS1_2", account.Text("properties.minimumTlsVersion"));
        var connection = Snapshot.Scaled.Settings[Durable + "storageProvider__connectionName"];
        foreach (var service in new[] { "blob", "queue", "table" })
            Assert.Contains($"{account.Text("name")}", Snapshot.Scaled.Settings[$"{connection}__{service}ServiceUri"], StringComparison.Ordinal);
        Assert.Equal("managedidentity", Snapshot.Scaled.Settings[$"{connection}__credential"]);
        Assert.DoesNotContain(account.Text("name"), Snapshot.Scaled.Settings["AzureWebJobsStorage__tableServiceUri"], StringComparison.Ordinal);
        Assert.Single(Snapshot.Defaults.All("Microsoft.Storage/storageAccounts"));
        Assert.DoesNotContain(Durable + "storageProvider__connectionName", Snapshot.Defaults.Settings.Keys);
    }

    [Fact]
    public void Regions_are_those_with_the_plan_and_are_chosen_from_by_the_tool_that_deploys()
    {
        var main = File.ReadAllText(Path.Combine(BicepCli.Infra, "main.bicep"));
        Assert.Contains("  'westeurope'\n", main, StringComparison.Ordinal);
        Assert.Contains("])\n@metadata({ azd: { type: 'location' } })\nparam location string\n", main, StringComparison.Ordinal);
    }
}
