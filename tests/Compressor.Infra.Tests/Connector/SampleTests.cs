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
        Assert.Equal(("POST", $"@{{parameters('compressorUrl')}}{operation.Path}"), (compress.Text("inputs.method"), compress.Text("inputs.uri")));
        Assert.False(compress.TryGetProperty("operationOptions", out _)); // DisableAsyncPattern would take the 202 for the end
        Assert.Contains("workflow()", compress.Text("inputs.headers.Idempotency-Key"), StringComparison.Ordinal);

        var fields = operation.Body!.Value.At("properties");
        foreach (var field in compress.At("inputs.body").EnumerateObject()) Assert.True(fields.TryGetProperty(field.Name, out _), field.Name);
        var source = Assert.Single(compress.At("inputs.body.source").EnumerateObject());
        Assert.True(fields.At("source.properties").TryGetProperty(source.Name, out _), source.Name);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Whatever_becomes_of_the_job_somebody_is_told(string sample)
    {
        foreach (var end in new[] { "Succeeded", "Failed", "TimedOut" })
            Assert.Contains(Definition(sample).At("actions").EnumerateObject(), action => After(action.Value, "Compress").Contains(end, StringComparer.Ordinal) && action.Value.Text("type") != "Http");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_read_of_an_answer_is_a_property_of_it_or_of_problem_details(string sample)
    {
        string[] problem = [".title", ".status", ".detail", ".code"];
        var answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Compress"] = "Job", ["Link"] = "ResultLink" };
        var read = OutcomePattern().Matches(string.Join('\n', Texts(Definition(sample)))).ToList();
        Assert.NotEmpty(read);
        foreach (var match in read)
        {
            var known = ConnectorFiles.PropertiesUnder(ConnectorFiles.Definition.At($"definitions.{answers[match.Groups["action"].Value]}"), "").Select(property => property.Path);
            Assert.Contains(string.Concat(match.Groups["name"].Captures.Select(capture => "." + capture.Value)), known.Concat(problem));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_file_is_what_the_workflow_service_imports(string sample)
    {
        var root = ConnectorFiles.Read("samples", sample);
        Assert.Equal(["definition", "parameters"], root.EnumerateObject().Select(member => member.Name));
        var definition = root.At("definition");
        Assert.Equal(["$schema", "contentVersion", "parameters", "triggers", "actions", "outputs"], definition.EnumerateObject().Select(member => member.Name));
        Assert.Equal("https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#", definition.Text("$schema"));
        Assert.Single(definition.At("triggers").EnumerateObject());
        foreach (var action in definition.At("actions").EnumerateObject())
        {
            Assert.Matches("^[A-Z][A-Za-z_]*$", action.Name);
            Assert.Contains(action.Value.Text("type"), new[] { "ApiConnection", "Http", "Response" });
            Assert.All(action.Value.At("runAfter").EnumerateObject().SelectMany(after => after.Value.EnumerateArray()), end => Assert.Contains(end.GetString(), new[] { "Succeeded", "Failed", "TimedOut", "Skipped" }));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_parameter_is_explained_and_has_a_value(string sample)
    {
        // The service refuses a workflow with a parameter that has neither a value nor a default.
        var values = ConnectorFiles.Read("samples", sample).At("parameters");
        var parameters = Definition(sample).At("parameters");
        Assert.All(values.EnumerateObject(), value => Assert.True(parameters.TryGetProperty(value.Name, out _), value.Name));
        foreach (var parameter in parameters.EnumerateObject())
        {
            Assert.EndsWith(".", parameter.Value.Text("metadata.description"), StringComparison.Ordinal);
            if (parameter.Name == "compressorUrl") Assert.Equal("https://compressor.example.com", values.Text($"{parameter.Name}.value")); // nobody's, until it is set
            Assert.True(values.TryGetProperty(parameter.Name, out var value) ? value.TryGetProperty("value", out _) : parameter.Value.TryGetProperty("defaultValue", out _), parameter.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Expressions_are_closed(string sample)
    {
        foreach (var text in Texts(Definition(sample)).Where(text => text.Contains('@', StringComparison.Ordinal)))
        {
            // What stands between quotation marks is no syntax.
            var syntax = QuotedPattern().Replace(text, "''");
            Assert.Equal((text, syntax.Count(c => c == '(')), (text, syntax.Count(c => c == ')')));
            Assert.Equal((text, syntax.Count(c => c == '{')), (text, syntax.Count(c => c == '}')));
            Assert.Equal((text, syntax.Count(c => c == '[')), (text, syntax.Count(c => c == ']')));
            Assert.Equal((text, 0), (text, syntax.Count(c => c == '\'') % 2));
        }
    }

    [Fact]
    public void The_request_is_answered_with_a_link_that_works_as_it_is_and_by_the_asynchronous_pattern()
    {
        var actions = Definition("compress-on-request.workflow.json").At("actions");
        Assert.EndsWith("/result?redirect=false", actions.Text("Link.inputs.uri"), StringComparison.Ordinal);
        Assert.Equal("@body('Link')?['url']", actions.Text("Answer.inputs.body.url"));
        var answers = actions.EnumerateObject().Where(action => action.Value.Text("type") == "Response").ToList();
        Assert.Equal(2, answers.Count);
        Assert.All(answers, answer => Assert.Equal("Asynchronous", answer.Value.Text("operationOptions")));
    }

    [Fact]
    public void The_mailed_link_leads_through_the_sign_in_since_who_opens_it_has_no_key_and_no_token()
    {
        var mail = Definition("compress-new-files.workflow.json").Text("actions.Mail_the_link.inputs.body.Body");
        Assert.Contains("/.auth/login/aad?post_login_redirect_uri=", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("['url']", mail, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_read_by_identity_since_the_account_takes_no_key()
    {
        var root = ConnectorFiles.Read("samples", "compress-new-files.workflow.json");
        Assert.Equal("ManagedServiceIdentity", root.At("parameters").GetProperty("$connections").Text("value.azureblob.connectionProperties.authentication.type"));
        var trigger = root.At("definition.triggers.When_a_file_arrives.inputs");
        Assert.DoesNotContain("AccountNameFromSettings", trigger.Text("path"), StringComparison.Ordinal); // a connection by key knows its account; one by identity is told
        Assert.Contains("parameters('storageAccount')", trigger.Text("path"), StringComparison.Ordinal);
        Assert.Equal("@{base64(replace(parameters('folder'), '/', '%2f'))}", trigger.Text("queries.folderId")); // how the storage connector names folders
        Assert.Matches("^/[a-z0-9-]+(/[a-z0-9-]+)*$", root.Text("definition.parameters.folder.defaultValue"));
    }

    private static IEnumerable<string> After(JsonElement action, string name) =>
        action.At("runAfter").TryGetProperty(name, out var ends) ? ends.EnumerateArray().Select(end => end.GetString()!) : [];

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value)),
        _ => [],
    };

    private static JsonElement Definition(string sample) => ConnectorFiles.Read("samples", sample).At("definition");

    [GeneratedRegex(@"parameters\('(?<name>[^']+)'\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParameterPattern();

    [GeneratedRegex(@"(body|outputs)\('(?<name>[^']+)'\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ActionPattern();

    [GeneratedRegex("'[^']*'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedPattern();

    [GeneratedRegex(@"body\('(?<action>\w+)'\)(\?\['(?<name>\w+)'\])+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OutcomePattern();
}
