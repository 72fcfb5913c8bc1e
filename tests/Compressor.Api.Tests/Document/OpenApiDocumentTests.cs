using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Api.Tests.Hosts;
using Compressor.TestSupport;

namespace Compressor.Api.Tests.Document;

/// <summary>The document that a local host gives of itself, once for all tests.</summary>
public sealed class LocalDocument : IAsyncLifetime
{
    public string Text { get; private set; } = "";
    internal JsonObject Json { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await using var host = await KestrelHost.StartAsync();
        Json = JsonNode.Parse(await host.Client.GetStringAsync("/api/openapi.json"))!.AsObject();
        Assert.Equal(Json.ToJsonString(), JsonNode.Parse(await host.Client.GetStringAsync("/api/v1/openapi.json"))!.ToJsonString());
        Text = Json.ToJsonString(new JsonSerializerOptions(Core.Jobs.Json.Options) { WriteIndented = true }) + "\n";
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class OpenApiDocumentTests(LocalDocument document) : IClassFixture<LocalDocument>
{
    private IEnumerable<(string Name, JsonObject Operation)> Operations =>
        from path in document.Json["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select ($"{method.Key.ToUpperInvariant()} {path.Key}", method.Value!.AsObject());

    [Fact]
    public void GeneratedDocument_openapi_json_is_what_the_host_says_of_itself() => GeneratedDocument.AssertCurrent("docs/openapi.json", document.Text);

    [Fact]
    public void Every_route_is_described()
    {
        var described = Operations.Select(operation => (string?)operation.Operation["operationId"]);
        Assert.Equal(ApiRoutes.All.Concat(ApiRoutes.DiskBlobs).Select(route => route.Handler.Name).Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_operation_says_what_it_does_and_how_it_ends()
    {
        foreach (var (name, operation) in Operations)
        {
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), $"{name} lacks .WithSummary(…).");
            Assert.True((string?)operation["description"] is [.., '.'], $"{name} lacks .WithDescription(…), in whole sentences.");
            Assert.True(operation["responses"]!.AsObject().Any(response => response.Key[0] is '2' or '3'), $"{name} lacks .Produces(…).");
        }
    }

    /// <summary>Whoever reads it need not guess what a name means.</summary>
    [Fact]
    public void Everything_that_is_sent_or_answered_is_described()
    {
        var parameters = from operation in Operations from parameter in operation.Operation["parameters"]?.AsArray() ?? [] select ($"{operation.Name} {parameter!["name"]}", parameter);
        var schemas = document.Json["components"]!["schemas"]!.AsObject().Select(schema => (Name: schema.Key, Json: schema.Value!)).ToList();
        var properties = from schema in schemas from property in schema.Json["properties"]?.AsObject() ?? [] select ($"{schema.Name}.{property.Key}", property.Value);
        Assert.Equal([], parameters.Concat(properties).Concat(schemas).Where(named => string.IsNullOrEmpty((string?)named.Item2!["description"])).Select(named => named.Item1));
        // Names of the code say nothing over HTTP, and a sentence ends once.
        Assert.Equal([], Operations.Select(operation => (string)operation.Operation["description"]!).Concat(properties.Select(property => (string)property.Value!["description"]!))
            .Where(text => text.Contains(",.", StringComparison.Ordinal) || text.Contains("..", StringComparison.Ordinal) || text.Contains("EstimateDetail", StringComparison.Ordinal)));
    }

    [Fact]
    public void Examples_are_what_their_schemas_say()
    {
        var schemas = new ContractSchemas(document.Json);
        var examples = 0;
        foreach (var (name, operation) in Operations)
        {
            var contents = operation["responses"]!.AsObject().Select(response => response.Value!["content"]).Append(operation["requestBody"]?["content"]).OfType<JsonObject>();
            foreach (var media in contents.SelectMany(content => content).Select(content => content.Value!).Where(media => media["example"] is not null))
            {
                Assert.Equal("", schemas.Check(media["schema"]!, JsonSerializer.SerializeToElement(media["example"])));
                examples++;
            }

            // The main operations show what they take.
            if (name is "POST /jobs" or "POST /uploads" or "POST /batches" or "POST /estimates" or "POST /subscriptions") Assert.NotNull(operation["requestBody"]!["content"]!["application/json"]!["example"]);
        }

        Assert.InRange(examples, 10, int.MaxValue);
    }

    [Fact]
    public void Numbers_are_numbers_and_nothing_is_null()
    {
        Assert.DoesNotContain("\"pattern\"", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"null\"", document.Text, StringComparison.Ordinal);
    }
}
