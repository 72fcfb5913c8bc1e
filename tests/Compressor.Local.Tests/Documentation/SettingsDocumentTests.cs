using System.Collections;
using System.Text;
using Compressor.Local.Hosting;
using Compressor.Settings;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Documentation;

public class SettingsDocumentTests
{
    private const string Head = """
        # Settings

        <!-- Generated from the settings' types (ISettings) and their summaries. Regenerate: UPDATE_DOCS=1 ./test GeneratedDocument -->

        Settings come from `appsettings.json` in the data folder, the environment (write `:` as `__`) and the command line; later sources
        win. The Functions app has only the environment: its application settings. Items of a list are `Api:AllowedHosts:0`,
        `Api:AllowedHosts:1` and so on. An empty value is none. A wrong value stops the start with a sentence that names the setting.

        Times are written as `hours:minutes:seconds`, with days in front: 90 seconds are `00:01:30`, 7 days are `7.00:00:00`.

        """;

    private const string Tail = """

        ## Read by others

        | Setting | Meaning |
        |---|---|
        | `OTEL_EXPORTER_OTLP_ENDPOINT` | Where traces and metrics are exported to, by OpenTelemetry's own protocol. None: nothing is exported. The other `OTEL_*` variables work too. |
        | `Logging:LogLevel:*` | .NET's log levels by category, for what is logged to stderr. |
        | `AzureWebJobsStorage` | The Functions app's own storage account; videos go there too unless `Storage:*` says otherwise. |
        | `APPLICATIONINSIGHTS_CONNECTION_STRING` | The Functions app: traces and metrics go to Application Insights. |
        | `APPLICATIONINSIGHTS_AUTHENTICATION_STRING` | The Functions app signs in there with its own identity. |

        """;

    private static readonly IReadOnlyList<(Type Owner, Setting Setting)> All =
    [
        .. from type in SettingsReader.TypesOf(typeof(HostSettings).Assembly)
           orderby type.FullName
           from setting in Setting.Of(type)
           select (type, setting),
    ];

    [Fact]
    public void Every_type_of_settings_is_found()
    {
        var found = SettingsReader.TypesOf(typeof(HostSettings).Assembly).Select(type => type.FullName).Order(StringComparer.Ordinal).ToList();
        var there = SettingsReader.AssembliesOf(typeof(HostSettings).Assembly).SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISettings)));
        Assert.Equal(there.Select(type => type.FullName).Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void GeneratedDocument_settings_md_is_what_the_options_say()
    {
        var comments = new Summaries(All.Select(item => item.Owner.Assembly).Distinct(), All.ToDictionary(item => $"{item.Owner.FullName}.{item.Setting.Property.Name}", item => item.Setting.Key));
        var text = new StringBuilder(Head);
        foreach (var section in All.GroupBy(item => SectionOf(item.Setting.Key)).OrderBy(section => section.Key != Summaries.Backend).ThenBy(section => section.Key, StringComparer.Ordinal))
        {
            text.Append($"\n## {section.Key}\n\n| Setting | Default | Allowed | Meaning |\n|---|---|---|---|\n");
            foreach (var (owner, setting) in section)
                text.Append($"| `{setting.Key}` | {Default(owner, setting)} | {Allowed(setting)} | {comments.Of(owner, setting.Property)} |\n");
        }

        GeneratedDocument.AssertCurrent("docs/settings.md", text.Append(Tail).ToString());
    }

    [Fact]
    public void A_setting_has_one_owner() => Assert.Empty(All.GroupBy(item => item.Setting.Key).Where(key => key.Count() > 1).Select(key => key.Key));

    [Fact]
    public void Every_number_and_every_time_has_a_range() => Assert.Empty(
        All.Where(item => item.Setting.Range is null && item.Setting.Kind is "a whole number" or "a number").Select(item => item.Setting.Key)
            .Concat(All.Where(item => item.Setting.Range is null && item.Setting.Kind.StartsWith("a time", StringComparison.Ordinal)).Select(item => item.Setting.Key)));

    [Fact]
    public void Every_default_is_allowed() => Assert.Empty(
        All.Where(item => item.Setting.Range?.IsValid(item.Setting.Property.GetValue(Activator.CreateInstance(item.Owner))) is false).Select(item => item.Setting.Key));

    private static string SectionOf(string key) => key.Contains(':', StringComparison.Ordinal) ? key[..key.IndexOf(':', StringComparison.Ordinal)] : Summaries.Backend;

    private static string Allowed(Setting setting) => setting switch
    {
        { Least: { } least, Most: { } most } => $"{least} to {most}",
        { Least: { } least } => $"at least {least}",
        { Kind: var kind } when kind.StartsWith("one of: ", StringComparison.Ordinal) => kind[8..],
        _ => "",
    };

    private static string Default(Type owner, Setting setting)
    {
        if (setting.Property.GetCustomAttributes(typeof(DefaultTextAttribute), false) is [DefaultTextAttribute words]) return words.Text;
        return setting.Property.GetValue(Activator.CreateInstance(owner)) switch
        {
            null => "none",
            bool value => value ? "true" : "false",
            Enum value => value.ToString().ToLowerInvariant(),
            string value => $"`{value}`",
            ICollection { Count: 0 } => "none",
            var value => value.ToString()!,
        };
    }
}
