using System.Reflection;
using System.Text.Json;
using System.Xml;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.TestSupport;
using Microsoft.Extensions.Logging;

namespace Compressor.Infra.Tests.Bicep;

public class AlertTests
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
        var diagnostics = Snapshot.Defaults.One("Microsoft.Insights/diagnosticSettings");
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

    private static string QueryOf(string name) =>
        Assert.Single(Snapshot.Defaults.All(Rules), rule => rule.Text("name") == name).Text("properties.criteria.allOf.0.query");
}
