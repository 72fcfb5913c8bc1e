using System.Text.Json;
using Compressor.Infra.Tests.Bicep;

namespace Compressor.Infra.Tests.Connector;

/// <summary>What the platform's validator, its import and its gateway ask of the two files, beside the rules of certification.</summary>
public class ImportTests
{
    private static readonly (string Path, JsonElement Json)[] Objects = [.. ConnectorFiles.ObjectsUnder(ConnectorFiles.Definition)];

    [Fact]
    public void The_parts_are_those_of_OpenAPI_2_0_in_the_order_of_the_coding_standard() => Assert.Equal(
        ["swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions", "parameters", "securityDefinitions", "security", "x-ms-connector-metadata"],
        ConnectorFiles.Definition.EnumerateObject().Select(part => part.Name));

    [Fact]
    public void The_address_of_a_connection_takes_the_place_of_host_and_base_path_so_the_paths_are_whole()
    {
        // The policy replaces the whole address of the backend, which is made of scheme, host and base path: a prefix there would be lost.
        var policy = Assert.Single(ConnectorFiles.Properties.At("policyTemplateInstances").EnumerateArray());
        Assert.Equal("dynamichosturl", policy.Text("templateId"));
        Assert.False(policy.At("parameters").TryGetProperty("x-ms-apimTemplate-operationName", out _)); // for all operations
        Assert.Equal("@connectionParameters('hostUrl')", policy.At("parameters").GetProperty("x-ms-apimTemplateParameter.urlTemplate").GetString());
        Assert.True(ConnectorFiles.Properties.At("connectionParameters").TryGetProperty("hostUrl", out _));
        Assert.Equal("/", ConnectorFiles.Definition.Text("basePath"));
        Assert.All(ConnectorFiles.Operations, operation => Assert.StartsWith("/api/", operation.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void The_host_is_a_name_without_scheme_or_path_that_nobody_can_have()
    {
        // It is called with the key wherever the policy is not applied: a name under azurewebsites.net could be anybody's.
        var host = ConnectorFiles.Definition.Text("host");
        Assert.Equal(UriHostNameType.Dns, Uri.CheckHostName(host));
        Assert.EndsWith(".example.com", host, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reference_leads_somewhere_stands_alone_and_nothing_is_defined_in_vain()
    {
        var references = Objects.Where(found => found.Json.TryGetProperty("$ref", out _)).ToList();
        Assert.All(references, reference => Assert.Single(reference.Json.EnumerateObject()));
        var named = references.Select(reference => reference.Json.Text("$ref")).ToHashSet(StringComparer.Ordinal);
        var defined = new[] { "definitions", "parameters" }.SelectMany(kind => ConnectorFiles.Definition.At(kind).EnumerateObject().Select(entry => $"#/{kind}/{entry.Name}"));
        Assert.Equal(defined.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Types_and_formats_are_known()
    {
        HashSet<(string, string?)> known =
        [
            ("object", null), ("array", null), ("string", null), ("string", "date-time"), ("boolean", null), ("integer", "int32"), ("integer", "int64"), ("number", "double"),
        ];
        foreach (var (path, json) in Objects.Where(found => found.Json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String))
        {
            if (path.StartsWith("#/securityDefinitions/", StringComparison.Ordinal)) continue;
            var format = json.TryGetProperty("format", out var name) ? name.GetString() : null;
            Assert.True(known.Contains((json.Text("type"), format)), $"{path}: {json.Text("type")}/{format}");
            Assert.Equal(json.Text("type") == "array", json.TryGetProperty("items", out _));
        }
    }

    [Fact]
    public void Defaults_are_of_their_type_and_enumerations_have_no_value_twice()
    {
        foreach (var (path, json) in Objects)
        {
            if (json.TryGetProperty("default", out var value) && !path.EndsWith("/responses", StringComparison.Ordinal))
                Assert.Equal((path, json.Text("type")), (path, value.ValueKind switch { JsonValueKind.Array => "array", JsonValueKind.True or JsonValueKind.False => "boolean", JsonValueKind.String => "string", _ => "?" }));
            if (json.TryGetProperty("enum", out var values))
                Assert.Equal(values.GetArrayLength(), values.EnumerateArray().Select(entry => entry.GetString()).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void What_is_required_is_there_and_what_is_internal_with_a_default_is_required()
    {
        foreach (var (path, json) in Objects.Where(found => found.Json.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object && found.Json.TryGetProperty("type", out _)))
        {
            var required = json.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(name => name.GetString()!).ToList() : [];
            Assert.All(required, name => Assert.True(json.At("properties").TryGetProperty(name, out _), $"{path}: {name}"));
            foreach (var property in json.At("properties").EnumerateObject().Where(property => IsInternal(property.Value) && property.Value.TryGetProperty("default", out _)))
                Assert.Contains(property.Name, required);
        }
    }

    [Fact]
    public void Every_variable_of_a_path_is_a_required_parameter_that_is_encoded_once()
    {
        foreach (var operation in ConnectorFiles.Operations)
        {
            var variables = operation.Path.Split('/').Where(segment => segment.StartsWith('{')).Select(segment => segment.Trim('{', '}'));
            var parameters = operation.Parameters.Where(parameter => parameter.Text("in") == "path").ToList();
            Assert.Equal(variables, parameters.Select(parameter => parameter.Text("name")));
            Assert.All(parameters, parameter => Assert.Equal((true, "single"), (parameter.At("required").GetBoolean(), parameter.Text("x-ms-url-encoding"))));
        }
    }

    [Fact]
    public void Media_types_are_those_that_connectors_know() => Assert.All(
        Objects.SelectMany(found => new[] { "consumes", "produces" }.Select(name => found.Json.TryGetProperty(name, out var types) ? types : default))
            .Where(types => types.ValueKind == JsonValueKind.Array).SelectMany(types => types.EnumerateArray()),
        type => Assert.Contains(type.GetString(), new[] { "application/json", "text/plain", "multipart/form-data", "application/x-www-form-urlencoded" }));

    [Fact]
    public void Extensions_stand_where_they_are_read()
    {
        string[] known =
        [
            "x-ms-connector-metadata", "x-ms-notification-content", "x-ms-notification-url", "x-ms-summary", "x-ms-trigger", "x-ms-trigger-hint", "x-ms-url-encoding", "x-ms-visibility",
        ];
        Assert.All(Objects.SelectMany(found => found.Json.EnumerateObject()).Where(member => member.Name.StartsWith("x-", StringComparison.Ordinal)), member => Assert.Contains(member.Name, known));
        var told = Assert.Single(Objects, found => found.Json.TryGetProperty("x-ms-notification-content", out _)).Json;
        Assert.True(told.At("post").TryGetProperty("x-ms-trigger", out _)); // of the path, not of the operation
    }

    [Fact]
    public void The_properties_are_those_of_a_custom_connector_and_the_publisher_adds_the_owner_of_the_service_for_certification_only() => Assert.Equal(
        ["connectionParameters", "iconBrandColor", "capabilities", "policyTemplateInstances", "publisher"], // paconn can't update a connector that has "stackOwner"
        ConnectorFiles.Properties.EnumerateObject().Select(property => property.Name));

    [Fact]
    public void The_key_of_a_connection_fills_the_security_definition()
    {
        // The platform puts the connection parameter of this name into the header; no policy of ours handles the key.
        var scheme = Assert.Single(ConnectorFiles.Definition.At("securityDefinitions").EnumerateObject()).Value;
        Assert.Equal(["type", "in", "name"], scheme.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["hostUrl", "api_key"], ConnectorFiles.Properties.At("connectionParameters").EnumerateObject().Select(parameter => parameter.Name));
        foreach (var parameter in ConnectorFiles.Properties.At("connectionParameters").EnumerateObject())
        {
            var secure = parameter.Value.Text("type") == "securestring";
            Assert.Equal("true", parameter.Value.Text("uiDefinition.constraints.required")); // a string, by the schema of the file
            Assert.Equal(!secure, parameter.Value.At("uiDefinition.constraints.clearText").GetBoolean());
        }
    }

    private static bool IsInternal(JsonElement schema) => schema.TryGetProperty("x-ms-visibility", out var visibility) && visibility.GetString() == "internal";
}
