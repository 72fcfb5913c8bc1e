using Compressor.Settings;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;

namespace Compressor.Infra.Tests.Bicep;

public class StorageTests
{
    private const string Account = "Microsoft.Storage/storageAccounts";

    [Fact]
    public void The_account_takes_no_shared_key_and_nobody_anonymous()
    {
        var account = Snapshot.Defaults.Properties(Account);
        Assert.False(account.At("allowSharedKeyAccess").GetBoolean());
        Assert.False(account.At("allowBlobPublicAccess").GetBoolean());
        Assert.False(account.At("allowCrossTenantReplication").GetBoolean());
        Assert.True(account.At("supportsHttpsTrafficOnly").GetBoolean());
        Assert.Equal("TLS1_2", account.Text("minimumTlsVersion"));
    }

    [Fact]
    public void Every_container_is_private()
    {
        var containers = Snapshot.Defaults.All($"{Account}/blobServices/containers").ToList();
        Assert.Equal(["uploads", "results", "state", "inbox", "deployment-package"], containers.Select(container => container.Text("name").Split('/')[^1]));
        Assert.All(containers, container => Assert.Equal("None", container.Text("properties.publicAccess")));
    }

    [Fact]
    public void The_inbox_has_its_queue_and_the_one_for_what_was_given_up() => Assert.Equal(
        ["inbox-events", "inbox-events-poison"],
        Snapshot.Defaults.All($"{Account}/queueServices/queues").Select(queue => queue.Text("name").Split('/')[^1]));

    [Theory]
    [InlineData("defaults", 7)]
    [InlineData("everything", 30)]
    public void Uploads_and_results_expire_by_the_retention_that_the_app_is_told_and_nothing_else_does(string name, int days)
    {
        var snapshot = name == "defaults" ? Snapshot.Defaults : Snapshot.Everything;
        var options = new ConfigurationBuilder().AddInMemoryCollection(
            snapshot.Settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value))).Build().ReadSettings<DataOptions>();
        Assert.Equal(TimeSpan.FromDays(days), options.Retention);

        var rules = snapshot.Properties($"{Account}/managementPolicies").At("policy.rules").EnumerateArray().ToDictionary(
            rule => rule.Text("definition.filters.prefixMatch.0"), rule => rule.At("definition.actions.baseBlob.delete.daysAfterModificationGreaterThan").GetInt32());
        Assert.Equal(new Dictionary<string, int> { ["uploads/"] = (int)options.FileAge.TotalDays, ["results/"] = (int)options.FileAge.TotalDays }, rules);
    }

    [Fact]
    public void The_least_and_the_most_retention_are_those_of_the_app()
    {
        var main = File.ReadAllText(Path.Combine(BicepCli.Infra, "main.bicep"));
        Assert.Contains($"@minValue({TimeSpan.Parse(DataOptions.LeastRetention).TotalDays})\n@maxValue({TimeSpan.Parse(DataOptions.MostRetention).TotalDays})\nparam retentionDays int = 7\n", main, StringComparison.Ordinal);
        Assert.Equal(7, new DataOptions().Retention.TotalDays);
    }

    [Fact]
    public void The_containers_are_those_of_the_app()
    {
        var options = new StorageOptions();
        var containers = Snapshot.Defaults.All($"{Account}/blobServices/containers").Select(container => container.Text("name").Split('/')[^1]);
        Assert.Subset(containers.ToHashSet(StringComparer.Ordinal), new HashSet<string> { options.UploadsContainer, options.ResultsContainer, options.StateContainer, new Core.Inbox.InboxOptions().Container });
    }
}
