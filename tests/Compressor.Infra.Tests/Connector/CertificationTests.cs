using System.Buffers.Binary;
using System.Text.Json;
using Compressor.Infra.Tests.Bicep;

namespace Compressor.Infra.Tests.Connector;

/// <summary>The rules that a connector is certified by (learn.microsoft.com/connectors/custom-connectors), a test for each.</summary>
public class CertificationTests
{
    private static readonly JsonElement Info = ConnectorFiles.Definition.At("info");

    public static TheoryData<string> OperationIds => [.. ConnectorFiles.Operations.Select(operation => operation.Id)];

    [Fact]
    public void The_definition_is_OpenAPI_2_0_over_https_only()
    {
        Assert.Equal("2.0", ConnectorFiles.Definition.Text("swagger"));
        Assert.Equal("https", Assert.Single(ConnectorFiles.Definition.At("schemes").EnumerateArray()).GetString());
    }

    [Fact]
    public void The_title_has_at_most_30_characters_and_none_of_the_reserved_words()
    {
        var title = Info.Text("title");
        Assert.InRange(title.Length, 1, 30);
        foreach (var word in new[] { "API", "Connector", "Power Apps", "Power Automate", "Power Platform", "Logic Apps", "Copilot" })
            Assert.DoesNotContain(word, title, StringComparison.OrdinalIgnoreCase);
        Assert.True(char.IsLetterOrDigit(title[^1]));
    }

    [Fact]
    public void The_description_has_30_to_500_characters_and_ends_with_a_period()
    {
        Assert.InRange(Info.Text("description").Length, 30, 500);
        Assert.EndsWith(".", Info.Text("description"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_indented_by_four_spaces_without_tabs_or_trailing_space()
    {
        foreach (var line in File.ReadLines(Path.Combine(ConnectorFiles.Folder, "apiDefinition.swagger.json")))
        {
            Assert.Equal(line.TrimEnd(), line);
            Assert.DoesNotContain('\t', line);
            Assert.Equal(0, (line.Length - line.TrimStart().Length) % 4);
        }
    }

    [Fact]
    public void Operation_ids_are_in_pascal_case_and_unique()
    {
        Assert.All(ConnectorFiles.Operations, operation => Assert.Matches("^([A-Z][a-z]+)+$", operation.Id));
        Assert.Equal(ConnectorFiles.Operations.Count, ConnectorFiles.Operations.Select(operation => operation.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void Every_operation_has_a_summary_in_sentence_case_and_another_description_that_is_a_sentence(string id)
    {
        var operation = Find(id).Json;
        Assert.Matches("^[A-Z][a-z]*( [a-z]+)*$", operation.Text("summary")); // letters, digits and parentheses only
        Assert.InRange(operation.Text("summary").Length, 5, 80);
        Assert.EndsWith(".", operation.Text("description"), StringComparison.Ordinal);
        Assert.NotEqual(operation.Text("summary"), operation.Text("description").TrimEnd('.'));
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void Every_parameter_and_body_property_is_described_and_titled_in_title_case(string id)
    {
        foreach (var parameter in Find(id).Parameters) AssertDescribed($"{id} {parameter.Text("name")}", parameter);
        if (Find(id).Body is not { } body) return;
        foreach (var (path, schema) in ConnectorFiles.PropertiesUnder(body, id)) AssertDescribed(path, schema);
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void Every_response_is_described(string id) => Assert.All(
        Find(id).Json.At("responses").EnumerateObject(), response => Assert.EndsWith(".", response.Value.Text("description"), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void One_response_has_a_schema_and_it_is_the_success_that_the_designer_reads(string id)
    {
        // Of several schemas the designer takes one, it looks for it at 200 and 201, and one at "default" would describe a success.
        var responses = Find(id).Json.At("responses").EnumerateObject().ToList();
        var described = responses.Where(response => response.Value.TryGetProperty("schema", out _)).ToList();
        if (responses.Exists(response => response.Name == "204")) Assert.Empty(described); // there is no body
        else Assert.Contains(Assert.Single(described).Name, new[] { "200", "201" });

        foreach (var response in described)
        {
            var schema = ConnectorFiles.Resolve(response.Value.At("schema"));
            var fields = ConnectorFiles.PropertiesUnder(schema, $"{id} {response.Name}").ToList();
            Assert.NotEmpty(fields);
            Assert.All(fields, field => AssertDescribed(field.Path, field.Schema));
        }
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void Every_operation_names_its_failures_and_a_default_for_the_rest(string id)
    {
        var responses = Find(id).Json.At("responses").EnumerateObject().Select(response => response.Name).ToList();
        Assert.Contains(responses, code => code.StartsWith('2'));
        Assert.Contains("401", responses);
        Assert.Contains("default", responses);
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void Visibility_is_important_advanced_or_internal_and_what_is_internal_and_required_needs_no_user(string id)
    {
        var operation = Find(id);
        var body = operation.Body;
        var fields = operation.Parameters.Select(parameter => (Name: parameter.Text("name"), Schema: parameter))
            .Concat(body is { } schema ? ConnectorFiles.PropertiesUnder(schema, id).Select(field => (field.Path, field.Schema)) : []);
        foreach (var (name, field) in fields)
        {
            if (!field.TryGetProperty("x-ms-visibility", out var visibility)) continue;
            Assert.Contains(visibility.GetString(), new[] { "important", "advanced", "internal" });
            if (visibility.GetString() != "internal" || operation.Method == "delete") continue;
            Assert.True(field.TryGetProperty("default", out _) || field.TryGetProperty("x-ms-notification-url", out _), $"{name} is internal and nobody sets it.");
        }
    }

    [Fact]
    public void Whom_to_ask_is_said_and_no_address_is_made_up()
    {
        Assert.NotEmpty(Info.Text("contact.name"));
        Assert.Equal("https", new Uri(Info.Text("contact.url")).Scheme);
        if (Info.At("contact").TryGetProperty("email", out var email)) Assert.Matches(@"^[^@\s]+@(?!example\.)[^@\s]+\.[a-z]+$", email.GetString());
    }

    [Fact]
    public void The_metadata_are_the_three_that_are_asked_for()
    {
        string[] known =
        [
            "AI", "Business Management", "Business Intelligence", "Collaboration", "Commerce", "Communication", "Content and Files", "Finance", "Data", "Human Resources",
            "Internet of Things", "IT Operations", "Lifestyle and Entertainment", "Marketing", "Productivity", "Sales and CRM", "Security", "Social Media", "Website",
        ];
        var metadata = ConnectorFiles.Definition.At("x-ms-connector-metadata").EnumerateArray().ToDictionary(entry => entry.Text("propertyName"), entry => entry.Text("propertyValue"), StringComparer.Ordinal);
        Assert.Equal(["Website", "Privacy policy", "Categories"], metadata.Keys);
        Assert.Equal("https", new Uri(metadata["Website"]).Scheme);
        Assert.Equal("https", new Uri(metadata["Privacy policy"]).Scheme);
        var categories = metadata["Categories"].Split(';');
        Assert.InRange(categories.Length, 1, 2);
        Assert.Subset(known.ToHashSet(StringComparer.Ordinal), categories.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void The_trigger_is_a_single_event_on_a_post()
    {
        var trigger = Trigger();
        Assert.Equal(("post", "single"), (trigger.Method, trigger.Json.Text("x-ms-trigger")));
        Assert.Matches("^When ", trigger.Json.Text("summary"));
        Assert.StartsWith("This operation triggers when ", trigger.Json.Text("description"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_triggers_callback_field_is_a_notification_url_of_internal_visibility()
    {
        var url = Assert.Single(ConnectorFiles.PropertiesUnder(Trigger().Body!.Value, ""), field => field.Schema.TryGetProperty("x-ms-notification-url", out _));
        Assert.True(url.Schema.At("x-ms-notification-url").GetBoolean());
        Assert.Equal("internal", url.Schema.Text("x-ms-visibility"));
        Assert.Contains(url.Path[1..], Trigger().Body!.Value.At("required").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void The_triggers_path_says_what_it_is_told_and_every_field_of_it_is_described()
    {
        var content = Trigger().PathItem.At("x-ms-notification-content");
        Assert.EndsWith(".", content.Text("description"), StringComparison.Ordinal);
        var fields = ConnectorFiles.PropertiesUnder(content.At("schema"), "event").ToList();
        Assert.NotEmpty(fields);
        Assert.All(fields, field => AssertDescribed(field.Path, field.Schema));
    }

    [Fact]
    public void The_trigger_is_answered_201_and_ended_by_a_delete_that_users_do_not_see()
    {
        Assert.Contains(Trigger().Json.At("responses").EnumerateObject(), response => response.Name == "201");
        var delete = Assert.Single(ConnectorFiles.Operations, operation => operation.Method == "delete" && operation.Path.StartsWith(Trigger().Path + "/{", StringComparison.Ordinal));
        Assert.Equal("internal", delete.Json.Text("x-ms-visibility"));
    }

    [Fact]
    public void The_key_is_a_secure_connection_parameter()
    {
        Assert.Equal("securestring", ConnectorFiles.Properties.Text("connectionParameters.api_key.type"));
        Assert.Equal(("apiKey", "header", "x-functions-key"), (
            ConnectorFiles.Definition.Text("securityDefinitions.api_key.type"), ConnectorFiles.Definition.Text("securityDefinitions.api_key.in"),
            ConnectorFiles.Definition.Text("securityDefinitions.api_key.name")));
        Assert.True(ConnectorFiles.Definition.At("security.0").TryGetProperty("api_key", out _));
    }

    [Fact]
    public void The_brand_colour_is_not_one_of_the_reserved()
    {
        var colour = ConnectorFiles.Properties.Text("iconBrandColor");
        Assert.Matches("^#[0-9a-f]{6}$", colour);
        Assert.DoesNotContain(colour, new[] { "#007ee5", "#ffffff" });
    }

    [Fact]
    public void The_icon_is_a_square_png_of_160_to_230_pixels()
    {
        var png = File.ReadAllBytes(Path.Combine(ConnectorFiles.Folder, "icon.png")).AsSpan();
        Assert.True(png.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
        Assert.Equal(width, height);
        Assert.InRange(width, 160, 230);
        Assert.InRange(png.Length, 100, 1_000_000);
    }

    private static ConnectorOperation Find(string id) => ConnectorFiles.Operations.Single(operation => operation.Id == id);

    private static ConnectorOperation Trigger() => Assert.Single(ConnectorFiles.Operations, operation => operation.IsTrigger);

    private static void AssertDescribed(string where, JsonElement schema)
    {
        Assert.True(schema.TryGetProperty("description", out var description) && description.GetString()!.EndsWith('.'), $"{where} is not described.");
        if (!schema.TryGetProperty("x-ms-summary", out var summary))
        {
            Assert.True(schema.TryGetProperty("properties", out _), $"{where} has no title.");
            return;
        }

        // Title case: each word but the small ones begins with a capital. Letters, digits and parentheses only.
        Assert.Matches("^[A-Za-z0-9 ()]{1,80}$", summary.GetString());
        Assert.All(summary.GetString()!.Split(' '), word => Assert.True(char.IsUpper(word[0]) || word is "to" or "of" or "a", $"{where}: {summary}"));
    }
}
