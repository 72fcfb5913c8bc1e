using System.Text.RegularExpressions;

namespace Compressor.Infra.Tests.Bicep;

public partial class RoleTests
{
    private const string Storage = "Microsoft.Storage/storageAccounts/stglbln7d6ebj32";

    /// <summary>Whom, what (the role's id, as in learn.microsoft.com/azure/role-based-access-control/built-in-roles), and where: nothing is granted beyond this.</summary>
    private static readonly (string Who, string Role, string Scope)[] Expected =
    [
        ("app", "3913510d-42f4-4e42-8a64-420c390055eb", "Microsoft.Insights/components/appi-compressor-glbln7d6ebj32"), // Monitoring Metrics Publisher
        ("app", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", Storage), // Storage Blob Data Owner
        ("app", "974c5e8b-45b9-4653-ba55-5f855dd0fb88", Storage), // Storage Queue Data Contributor
        ("app", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", Storage), // Storage Table Data Contributor
        ("topic", "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a", $"{Storage}/queueServices/default/queues/inbox-events"), // Storage Queue Data Message Sender
        ("app", "4633458b-17de-408a-b874-0445c86b69e6", "Microsoft.KeyVault/vaults/kv-glbln7d6ebj32"), // Key Vault Secrets User
    ];

    /// <summary>Whoever deploys, where that is not switched off.</summary>
    private static readonly (string Who, string Role, string Scope)[] Deployer =
    [
        ("deployer", "ba92f5b4-2d11-453d-a403-e96b0029c9fe", $"{Storage}/blobServices/default/containers/inbox"), // Storage Blob Data Contributor
        ("deployer", "b86a8fe4-44ce-4948-aee5-eccb2c155cd7", "Microsoft.KeyVault/vaults/kv-glbln7d6ebj32"), // Key Vault Secrets Officer
    ];

    [Fact]
    public void Exactly_these_roles_are_assigned() => Assert.Equal(Expected.Concat(Deployer).Order(), Assignments(Snapshot.Defaults).Order());

    [Fact]
    public void With_a_task_hub_account_the_app_has_its_three_services_and_of_the_others_queues_only_the_inboxs()
    {
        const string Hub = "Microsoft.Storage/storageAccounts/sthglbln7d6ebj32";
        (string, string, string)[] moved =
        [
            ("app", "ba92f5b4-2d11-453d-a403-e96b0029c9fe", Hub), // Storage Blob Data Contributor
            ("app", "974c5e8b-45b9-4653-ba55-5f855dd0fb88", Hub), // Storage Queue Data Contributor
            ("app", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", Hub), // Storage Table Data Contributor
        ];
        var kept = Expected.Where(role => role.Scope != Storage || role.Role.StartsWith("b7e6dc6d", StringComparison.Ordinal));
        var queues = new[] { "inbox-events", "inbox-events-poison" }.Select(queue => ("app", "974c5e8b-45b9-4653-ba55-5f855dd0fb88", $"{Storage}/queueServices/default/queues/{queue}"));
        Assert.Equal(kept.Concat(moved).Concat(queues).Order(), Assignments(Snapshot.Scaled).Order());
    }

    [Fact]
    public void With_a_scheduler_the_app_gets_its_task_hub_no_tables_and_of_the_queues_only_the_inboxs()
    {
        const string QueueDataContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
        var hub = ("app", "0ad04412-c4d5-4796-b79c-f76d14c8d402", "Microsoft.DurableTask/schedulers/dts-compressor-glbln7d6ebj32/taskHubs/compressor"); // Durable Task Data Contributor
        var queues = new[] { "inbox-events", "inbox-events-poison" }.Select(queue => ("app", QueueDataContributor, $"{Storage}/queueServices/default/queues/{queue}"));
        var kept = Expected.Where(role => role.Role != QueueDataContributor && !role.Role.StartsWith("0a9a7e1f", StringComparison.Ordinal));
        Assert.Equal(kept.Append(hub).Concat(queues).Concat(Deployer).Order(), Assignments(Snapshot.Everything).Order());
    }

    [Fact]
    public void Every_assignment_has_a_name_of_its_own_and_stands_under_a_comment_that_justifies_it()
    {
        var found = 0;
        foreach (var file in Directory.GetFiles(BicepCli.Infra, "*.bicep", SearchOption.AllDirectories))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                if (!lines[i].Contains("Microsoft.Authorization/roleAssignments@", StringComparison.Ordinal)) continue;
                found++;
                Assert.True(i > 0 && JustificationPattern().IsMatch(lines[i - 1]), $"{file}:{i + 1} has no justification before it.");
                Assert.Matches(@"^  name: guid\(", lines[i + 1]);
            }
        }

        Assert.Equal(Expected.Length + Deployer.Length + 6, found); // three of them with a scheduler only, three with a task hub of its own
    }

    private static IEnumerable<(string Who, string Role, string Scope)> Assignments(Snapshot snapshot) =>
        snapshot.All("Microsoft.Authorization/roleAssignments").Select(assignment =>
        {
            var principal = assignment.Text("properties.principalId");
            // A person or a pipeline.
            if (principal == "[deployer().objectId]") return ("deployer", assignment.Text("properties.roleDefinitionId").Split('/')[^1], ScopePattern().Match(assignment.Text("id")).Groups["scope"].Value);
            Assert.Equal("ServicePrincipal", assignment.Text("properties.principalType"));
            var who = principal.Contains("systemTopics/", StringComparison.Ordinal) ? "topic" : principal.Contains("format('identity-", StringComparison.Ordinal) ? "app" : principal;
            return (who, assignment.Text("properties.roleDefinitionId").Split('/')[^1], ScopePattern().Match(assignment.Text("id")).Groups["scope"].Value);
        });

    [GeneratedRegex(@"^// .{40,}\.$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JustificationPattern();

    [GeneratedRegex("^(\\[extensionResourceId\\(')?/subscriptions/[^/]+/resourceGroups/[^/]+/providers/(?<scope>.+?)(/providers/Microsoft.Authorization/|', 'Microsoft.Authorization/)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScopePattern();
}
