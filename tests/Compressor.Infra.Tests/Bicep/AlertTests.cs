using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.Errors;
using Compressor.TestSupport;
using Microsoft.Extensions.Logging;

namespace Compressor.Infra.Tests.Bicep;

public partial class AlertTests
{
    private const string Rules = "Microsoft.Insights/scheduledQueryRules";

    [Fact]
    public void Failed_jobs_are_found_by_the_words_that_the_workflow_logs()
    {
        var message = typeof(AnnounceEnd).GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>().Single().Message;
        var words = message[..message.IndexOf('{', StringComparison.Ordinal)];
        Assert.True(words.Length > 10);
        Assert.Contains($"Message startswith \"{words}\"", QueryOf("alert-failed-jobs"), StringComparison.Ordinal);
        Assert.Contains("({ErrorCode})", message, StringComparison.Ordinal); // where the query looks for it
    }

    [Fact]
    public void Failed_jobs_are_told_of_where_the_fault_is_ours_or_the_backends_and_not_where_it_is_the_users()
    {
        // What the caller can't mend: a status of the server, or what the account at the backend lacks.
        string[] ofTheAccount = [Failures.OutOfCredits.Code, Failures.ExportBlocked.Code];
        // Answers to requests: no job ends by them.
        string[] neverOfJobs = ["downloads_unsupported", "estimate_timed_out", "estimates_unsupported", "queue_full", "too_many_listeners", "uploads_unsupported"];
        var ours = Failures.All.Where(failure => failure.HttpStatus >= 500 && !neverOfJobs.Contains(failure.Code)).Select(failure => failure.Code).Concat(ofTheAccount);
        var codes = CodePattern().Matches(QueryOf("alert-failed-jobs")).Select(match => match.Groups["code"].Value);
        Assert.Equal(ours.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), codes.Order(StringComparer.Ordinal));
        Assert.Contains("extract(@\"\\((\\w+)\\)\", 1, Message)", QueryOf("alert-failed-jobs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Requests_that_were_answered_by_a_fault_are_told_of_when_there_are_several()
    {
        Assert.Equal("AppRequests | where toint(ResultCode) >= 500", QueryOf("alert-server-errors"));
        Assert.InRange(RuleOf("alert-server-errors").At("properties.criteria.allOf.0.threshold").GetInt32(), 1, 10);
    }

    [Theory]
    [InlineData("A host error has occurred")]
    [InlineData("An unhandled exception has occurred. Host is shutting down")]
    [InlineData("Failed to start language worker process")]
    public void A_host_that_does_not_start_is_told_of(string line)
    {
        Assert.Contains($"Text startswith \"{line}\"", QueryOf("alert-host-start"), StringComparison.Ordinal);
        Assert.Equal(1, RuleOf("alert-host-start").At("properties.severity").GetInt32());
    }

    [Fact]
    public void What_is_down_and_messages_that_wait_are_found_by_the_words_that_the_function_logs()
    {
        var source = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "src", "Compressor.Functions", "Health", "HealthFunction.cs"));
        const string Words = "A dependency is down: ";
        Assert.Contains($"LogLevel.Warning, \"{Words}{{Name}}", source, StringComparison.Ordinal);
        Assert.Equal($"AppTraces | where Message startswith \"{Words}\"", QueryOf("alert-health"));
    }

    [Fact]
    public void Telemetry_that_reached_its_cap_and_events_that_were_not_delivered_are_told_of()
    {
        Assert.Contains("OverQuota", QueryOf("alert-log-cap"), StringComparison.Ordinal);
        Assert.Equal("AegDeliveryFailureLogs", QueryOf("alert-inbox-delivery"));
        Assert.Equal(7, Snapshot.Defaults.All(Rules).Count());
    }

    [Fact]
    public void Workflows_that_ended_by_an_exception_are_found_by_the_line_of_the_durable_extension()
    {
        Assert.Contains($"Message contains \"Function '{CompressVideoWorkflow.Name} (Orchestrator)' failed with an error\"", QueryOf("alert-failed-jobs"), StringComparison.Ordinal);

        // It is an error of this category, which the host must not hold back.
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "host.json")));
        Assert.Contains(host.RootElement.GetProperty("logging").GetProperty("logLevel").GetProperty("Host.Triggers.DurableTask").GetString(), new[] { "Information", "Warning", "Error" });
    }

    [Fact]
    public void Rules_look_back_further_than_they_wait_since_logs_come_in_late() => Assert.All(Snapshot.Defaults.All(Rules), rule =>
    {
        Assert.True(XmlConvert.ToTimeSpan(rule.Text("properties.windowSize")) >= 2 * XmlConvert.ToTimeSpan(rule.Text("properties.evaluationFrequency")));
        Assert.True(rule.At("properties.autoMitigate").GetBoolean()); // and tell each failure once
    });

    [Fact]
    public void Poison_messages_are_found_where_the_queue_service_logs_its_writes()
    {
        Assert.Contains("Uri contains \"/inbox-events-poison/\"", QueryOf("alert-poison-messages"), StringComparison.Ordinal);
        var diagnostics = DiagnosticTests.SettingOf(Snapshot.Defaults, "queue-writes");
        Assert.Contains("/queueServices/default/", diagnostics.Text("id"), StringComparison.Ordinal);
        Assert.Equal("StorageWrite", diagnostics.Text("properties.logs.0.category"));
        Assert.All(Snapshot.Defaults.All(Rules), rule => Assert.Equal(diagnostics.Text("properties.workspaceId"), rule.Text("properties.scopes.0")));
    }

    [Fact]
    public void The_operator_is_written_to_when_there_is_an_address()
    {
        var group = Snapshot.Everything.One("Microsoft.Insights/actionGroups");
        Assert.Equal("operator@example.com", group.Text("properties.emailReceivers.0.emailAddress"));
        Assert.All(Snapshot.Everything.All(Rules), rule => Assert.EndsWith("/actionGroups/ag-compressor", rule.Text("properties.actions.actionGroups.0"), StringComparison.Ordinal));
        Assert.Empty(Snapshot.Defaults.All("Microsoft.Insights/actionGroups"));
        Assert.All(Snapshot.Defaults.All(Rules), rule => Assert.True(rule.At("properties.enabled").GetBoolean()));
    }

    private static JsonElement RuleOf(string name) => Assert.Single(Snapshot.Defaults.All(Rules), rule => rule.Text("name") == name);

    private static string QueryOf(string name) => RuleOf(name).Text("properties.criteria.allOf.0.query");

    [GeneratedRegex("\"(?<code>[a-z_]+)\"(, |\\))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}
