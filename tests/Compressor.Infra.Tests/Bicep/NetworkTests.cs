namespace Compressor.Infra.Tests.Bicep;

/// <summary>The private network, where it is asked for.</summary>
public class NetworkTests
{
    private const string Endpoint = "Microsoft.Network/privateEndpoints";

    [Fact]
    public void The_app_is_in_a_subnet_that_the_plan_may_use()
    {
        var network = Snapshot.Scaled.Properties("Microsoft.Network/virtualNetworks");
        Assert.Equal("10.80.0.0/24", network.Text("addressSpace.addressPrefixes.0"));
        Assert.Equal("Microsoft.App/environments", network.Text("subnets.0.properties.delegations.0.properties.serviceName"));
        Assert.Equal(["10.80.0.0/25", "10.80.0.128/25"], network.At("subnets").EnumerateArray().Select(subnet => subnet.Text("properties.addressPrefix")));
        Assert.Contains("appSubnetId", Snapshot.Scaled.Properties("Microsoft.Web/sites").Text("virtualNetworkSubnetId"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_part_of_storage_and_the_vault_have_an_endpoint_that_their_name_leads_to()
    {
        var accounts = Snapshot.Scaled.All("Microsoft.Storage/storageAccounts").Select(account => account.Text("name"));
        var expected = accounts.SelectMany(account => new[] { "blob", "queue", "table" }, (account, part) => $"pep-{account}-{part}").Append($"pep-{Snapshot.Scaled.One("Microsoft.KeyVault/vaults").Text("name")}-vault");
        Assert.Equal(expected.Order(StringComparer.Ordinal), Snapshot.Scaled.All(Endpoint).Select(endpoint => endpoint.Text("name")).Order(StringComparer.Ordinal));
        Assert.All(Snapshot.Scaled.All(Endpoint), endpoint => Assert.Equal(
            endpoint.Text("name").Split('-')[^1], endpoint.Text("properties.privateLinkServiceConnections.0.properties.groupIds.0")));
        Assert.Equal(7, Snapshot.Scaled.All($"{Endpoint}/privateDnsZoneGroups").Count());
        Assert.Equal(4, Snapshot.Scaled.All("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Count());
    }

    [Fact]
    public void What_nobody_else_uses_is_closed_to_the_internet_and_what_videos_go_to_is_not()
    {
        foreach (var account in Snapshot.Scaled.All("Microsoft.Storage/storageAccounts"))
            Assert.Equal(account.Text("name").StartsWith("sth", StringComparison.Ordinal) ? "Deny" : "Allow", account.Text("properties.networkAcls.defaultAction"));
        var vault = Snapshot.Scaled.Properties("Microsoft.KeyVault/vaults");
        Assert.Equal(("Disabled", "Deny"), (vault.Text("publicNetworkAccess"), vault.Text("networkAcls.defaultAction")));
    }

    [Fact]
    public void Without_it_nothing_of_it_is_there()
    {
        Assert.DoesNotContain(Snapshot.Defaults.Resources, resource => resource.Text("type").StartsWith("Microsoft.Network/", StringComparison.Ordinal));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, Snapshot.Defaults.Properties("Microsoft.Web/sites").At("virtualNetworkSubnetId").ValueKind);
        Assert.Equal("Enabled", Snapshot.Defaults.Properties("Microsoft.KeyVault/vaults").Text("publicNetworkAccess"));
    }
}
