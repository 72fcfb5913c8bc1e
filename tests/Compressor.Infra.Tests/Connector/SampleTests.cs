using System.Text.Json;
using System.Text.RegularExpressions;
using Compressor.Infra.Tests.Bicep;

namespace Compressor.Infra.Tests.Connector;

public partial class SampleTests
{
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Path.Combine(ConnectorFiles.Folder, "samples")).Select(file => Path.GetFileName(file)!)];

    [Fact]
    public void There_are_two_samples() => Assert.Equal(2, Samples.Count);

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_referred_to_is_there(string sample)
    {
        var definition = Definition(sample);
        var text = definition.GetRawText();
        var actions = definition.At("actions").EnumerateObject().ToDictionary(action => action.Name, action => action.Value, StringComparer.Ordinal);
        Assert.All(ParameterPattern().Matches(text).Select(match => match.Groups["name"].Value), name => Assert.True(definition.At("parameters").TryGetProperty(name, out _), name));
        Assert.All(ActionPattern().Matches(text).Select(match => match.Groups["name"].Value), name => Assert.Contains(name, actions.Keys));
        Assert.All(actions.Values.SelectMany(action => action.At("runAfter").EnumerateObject()), after => Assert.Contains(after.Name, actions.Keys));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_flow_signs_in_by_its_identity_which_the_platform_does_again_at_each_poll_and_holds_no_secret(string sample)
    {
        // Headers of the first request are not promised to come with the polls; what stands under "authentication" is.
        var definition = Definition(sample);
        Assert.Equal("ManagedServiceIdentity", definition.Text("actions.Compress.inputs.authentication.type"));
        Assert.DoesNotContain("x-functions-key", definition.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(definition.At("parameters").EnumerateObject(), parameter => parameter.Value.Text("type").StartsWith("Secure", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_job_is_started_once_a_run_by_what_the_connector_sends_too_and_waited_for_by_the_async_pattern(string sample)
    {
        var compress = Definition(sample).At("actions.Compress");
        var operation = ConnectorFiles.Operations.Single(candidate => candidate.Id == "CompressVideo");
        Assert.Equal(("POST", $"@{{parameters('compressorUrl')}}/api{operation.Path}"), (compress.Text("inputs.method"), compress.Text("inputs.uri")));
        Assert.False(compress.TryGetProperty("operationOptions", out _)); // DisableAsyncPattern would take the 202 for the end
        Assert.Contains("workflow()", compress.Text("inputs.headers.Idempotency-Key"), StringComparison.Ordinal);

        var fields = operation.Body!.Value.At("properties");
        foreach (var field in compress.At("inputs.body").EnumerateObject()) Assert.True(fields.TryGetProperty(field.Name, out _), field.Name);
        var source = Assert.Single(compress.At("inputs.body.source").EnumerateObject());
        Assert.True(fields.At("source.properties").TryGetProperty(source.Name, out _), source.Name);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_failed_job_is_told_too(string sample) => Assert.Contains(
        Definition(sample).At("actions").EnumerateObject(),
        action => action.Value.At("runAfter").TryGetProperty("Compress", out var after) && after.EnumerateArray().Any(status => status.GetString() == "Failed"));

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_read_of_the_outcome_is_a_property_of_the_job_or_of_the_problem(string sample)
    {
        var known = ConnectorFiles.PropertiesUnder(ConnectorFiles.Definition.At("definitions.Job"), "").Select(property => property.Path)
            .Concat(ConnectorFiles.PropertiesUnder(ConnectorFiles.Definition.At("definitions.Problem"), "").Select(property => property.Path)).ToHashSet(StringComparer.Ordinal);
        var read = OutcomePattern().Matches(Definition(sample).GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal))
            .Select(match => string.Concat(match.Groups["name"].Captures.Select(capture => "." + capture.Value))).ToList();
        Assert.NotEmpty(read);
        Assert.All(read, path => Assert.Contains(path, known));
    }

    private static JsonElement Definition(string sample) => ConnectorFiles.Read("samples", sample).At("definition");

    [GeneratedRegex(@"parameters\('(?<name>[^']+)'\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParameterPattern();

    [GeneratedRegex(@"(body|outputs)\('(?<name>[^']+)'\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ActionPattern();

    [GeneratedRegex(@"body\('Compress'\)(\?\['(?<name>\w+)'\])+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OutcomePattern();
}
