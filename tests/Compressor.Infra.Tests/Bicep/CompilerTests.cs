using System.Text.Json;
using System.Text.RegularExpressions;

namespace Compressor.Infra.Tests.Bicep;

public partial class CompilerTests
{
    [Fact]
    public async Task The_templates_build_without_a_warning_and_without_a_secret_among_parameters_or_outputs()
    {
        var (code, template, errors) = await BicepCli.RunAsync("build", Path.Combine(BicepCli.Infra, "main.bicep"), "--stdout", "--no-restore");

        Assert.Equal((0, ""), (code, errors.Trim()));
        var root = JsonDocument.Parse(template).RootElement;
        Assert.Equal(["APP_URL", "KEY_VAULT", "STORAGE_ACCOUNT"], root.At("outputs").EnumerateObject().Select(output => output.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(root.At("parameters").EnumerateObject(), parameter => parameter.Value.Text("type").StartsWith("secure", StringComparison.OrdinalIgnoreCase));
        foreach (var call in new[] { "listKeys(", "listSecrets(", "listAccountSas(", "listServiceSas(", "listCredentials(" })
            Assert.DoesNotContain(call, template, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_parameter_can_be_set_by_a_variable_of_the_environment_that_the_manual_names()
    {
        var parameters = ParameterPattern().Matches(File.ReadAllText(Path.Combine(BicepCli.Infra, "main.bicep"))).Select(match => match.Groups["name"].Value);
        var set = SettingPattern().Matches(File.ReadAllText(Path.Combine(BicepCli.Infra, "main.bicepparam"))).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["variable"].Value);
        Assert.Equal(parameters.Order(StringComparer.Ordinal), set.Keys.Order(StringComparer.Ordinal));
        var manual = File.ReadAllText(Path.Combine(BicepCli.Infra, "README.md"));
        Assert.All(set.Values.Where(variable => !variable.StartsWith("AZURE_", StringComparison.Ordinal)), variable => Assert.Contains($"`{variable}`", manual, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_linter_has_nothing_to_say()
    {
        var (code, output, errors) = await BicepCli.RunAsync("lint", Path.Combine(BicepCli.Infra, "main.bicepparam"), "--no-restore"); // and of all that it leads to
        Assert.Equal((0, "", ""), (code, output.Trim(), errors.Trim()));
    }

    [Fact]
    public void Every_rule_of_the_linter_is_an_error_but_the_one_that_depends_on_the_date()
    {
        var rules = JsonDocument.Parse(File.ReadAllText(Path.Combine(BicepCli.Infra, "bicepconfig.json"))).RootElement.At("analyzers.core.rules").EnumerateObject().ToList();
        Assert.Equal(["use-recent-api-versions"], rules.Where(rule => rule.Value.Text("level") != "error").Select(rule => rule.Name));
        Assert.True(rules.Count > 40);
    }

    [Fact]
    public async Task A_rule_that_is_broken_stops_the_build()
    {
        using var folder = new TestSupport.TemporaryFolder();
        File.Copy(Path.Combine(BicepCli.Infra, "bicepconfig.json"), folder["bicepconfig.json"]);
        await File.WriteAllTextAsync(folder["main.bicep"], "param unused string\n");
        var (code, _, errors) = await BicepCli.RunAsync("lint", folder["main.bicep"]);
        Assert.NotEqual(0, code);
        Assert.Contains("Error no-unused-params", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("defaults")]
    [InlineData("everything")]
    [InlineData("scaled")]
    public async Task A_deployment_would_make_exactly_what_the_snapshot_says(string name)
    {
        var (code, output, errors) = await BicepCli.RunAsync(
            "snapshot", Snapshot.PathOf(name, "bicepparam"), "--mode", "validate", "--subscription-id", Snapshot.SubscriptionId, "--location", "westeurope");
        Assert.True(code == 0, $"{output}{errors}");
    }

    [GeneratedRegex(@"^param (?<name>\w+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParameterPattern();

    [GeneratedRegex(@"^param (?<name>\w+) = .*readEnvironmentVariable\('(?<variable>\w+)'", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SettingPattern();
}
