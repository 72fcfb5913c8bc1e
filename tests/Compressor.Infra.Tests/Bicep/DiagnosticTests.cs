using System.Text.Json;

namespace Compressor.Infra.Tests.Bicep;

/// <summary>What the platform itself logs, beside the app's telemetry.</summary>
public class DiagnosticTests
{
    [Theory]
    [InlineData("queue-writes", "/queueServices/default/", "StorageWrite")]
    [InlineData("delivery-failures", "Microsoft.EventGrid/systemTopics/egst-compressor-", "DeliveryFailures")]
    public void A_category_of_a_service_is_logged(string name, string scope, string category)
    {
        var setting = SettingOf(Snapshot.Defaults, name);
        Assert.Contains(scope, setting.Text("id"), StringComparison.Ordinal);
        Assert.Equal(category, setting.Text("properties.logs.0.category"));
    }

    [Fact]
    public void Who_read_or_changed_a_secret_is_logged()
    {
        var setting = SettingOf(Snapshot.Defaults, "audit");
        Assert.Contains("Microsoft.KeyVault/vaults/", setting.Text("id"), StringComparison.Ordinal);
        Assert.Equal("audit", setting.Text("properties.logs.0.categoryGroup"));
    }

    [Fact]
    public void The_apps_metrics_are_kept()
    {
        var setting = SettingOf(Snapshot.Defaults, "metrics");
        Assert.Contains("Microsoft.Web/sites/", setting.Text("id"), StringComparison.Ordinal);
        Assert.Equal("AllMetrics", setting.Text("properties.metrics.0.category"));
    }

    [Fact]
    public void All_go_to_the_one_workspace_which_takes_no_more_in_a_day_than_it_may()
    {
        Assert.Single(Snapshot.Defaults.All("Microsoft.Insights/diagnosticSettings").Select(setting => setting.Text("properties.workspaceId")).Distinct(StringComparer.Ordinal));
        Assert.Equal(5, Cap(Snapshot.Defaults));
        Assert.Equal(20, Cap(Snapshot.Scaled));

        static int Cap(Snapshot snapshot) => snapshot.Properties("Microsoft.OperationalInsights/workspaces").At("workspaceCapping.dailyQuotaGb").GetInt32();
    }

    [Fact]
    public void Traces_are_sampled_by_the_share_that_is_asked_for()
    {
        Assert.Equal(("microsoft.fixed_percentage", "1"), Sampler(Snapshot.Defaults));
        Assert.Equal(("microsoft.fixed_percentage", "0.05"), Sampler(Snapshot.Scaled));

        static (string, string) Sampler(Snapshot snapshot) => (snapshot.Settings["OTEL_TRACES_SAMPLER"], snapshot.Settings["OTEL_TRACES_SAMPLER_ARG"]);
    }

    internal static JsonElement SettingOf(Snapshot snapshot, string name) =>
        Assert.Single(snapshot.All("Microsoft.Insights/diagnosticSettings"), setting => setting.Text("name") == name);
}
