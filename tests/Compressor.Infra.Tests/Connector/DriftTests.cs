using System.Text.Json;
using Compressor.Api;
using Compressor.Core.Jobs;
using Compressor.Core.Webhooks;
using Compressor.Edits;
using Compressor.Infra.Tests.Bicep;
using Compressor.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compressor.Infra.Tests.Connector;

/// <summary>The real API's own description of itself, taken once from a running host.</summary>
public sealed class RunningApi : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public JsonElement OpenApi { get; private set; }

    /// <summary>What the platform does with the <c>Location</c> of a started job and of a subscription; ID stands for the id.</summary>
    public IReadOnlyList<(string Method, Uri Location)> Followed { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Data:Directory", _folder["data"])]);
        builder.Services.AddBlobStorage(builder.Configuration);
        builder.Services.AddCompressorApi(builder.Configuration);
        await using var app = builder.Build();
        app.MapCompressorApi();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var links = app.Services.GetRequiredService<ApiLinks>();
        var context = new DefaultHttpContext { Request = { Scheme = "https", Host = new HostString("app.example") } };
        Followed = [("get", links.Operation(context, "ID")), ("delete", links.Subscription(context, "ID"))];
        OpenApi = JsonDocument.Parse(await client.GetStringAsync("/api/openapi.json")).RootElement;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }
}

/// <summary>The connector says nothing that the API does not do.</summary>
public class DriftTests(RunningApi api) : IClassFixture<RunningApi>
{
    public static TheoryData<string> OperationIds => CertificationTests.OperationIds;

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void Every_operation_is_a_route_of_the_api_with_the_same_parameters(string id)
    {
        var operation = Find(id);
        var real = Real(operation);
        var parameters = real.TryGetProperty("parameters", out var list) ? list.EnumerateArray().Select(parameter => (parameter.Text("in"), parameter.Text("name"))).ToList() : [];
        var asked = operation.Parameters.Where(parameter => parameter.Text("in") != "body").Select(parameter => (parameter.Text("in"), parameter.Text("name"))).ToList();
        Assert.All(asked, parameter => Assert.Contains(parameter, parameters));
        Assert.All(parameters.Where(parameter => parameter.Item1 == "path"), parameter => Assert.Contains(parameter, asked));
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void Every_body_property_is_read_by_the_api(string id)
    {
        var operation = Find(id);
        Assert.Equal(operation.Body is not null, Real(operation).TryGetProperty("requestBody", out _));
        if (operation.Body is { } body) AssertWithin(body, Real(operation).At("requestBody.content").GetProperty("application/json").At("schema"), id);
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void Every_success_is_one_that_the_api_gives_with_at_least_these_properties(string id)
    {
        var operation = Find(id);
        var responses = Real(operation).At("responses");
        foreach (var response in operation.Json.At("responses").EnumerateObject().Where(response => response.Name.StartsWith('2')))
        {
            // A 202 has the job in its body, or the platform polls until the operation has it: flows see it as that of a 200.
            if (response.Name == "200" && !responses.TryGetProperty("200", out _)) Assert.True(responses.TryGetProperty("202", out _), $"{id} never gives 200.");
            else Assert.True(responses.TryGetProperty(response.Name, out _), $"{id} never gives {response.Name}.");
            if (!response.Value.TryGetProperty("schema", out var schema)) continue;

            var schemas = responses.EnumerateObject().Where(given => given.Name.StartsWith('2')).Select(SchemaOf).OfType<JsonElement>().ToList();
            if (responses.TryGetProperty("202", out _)) schemas.Add(SchemaOf(Outcome.At("responses").EnumerateObject().Single(given => given.Name == "200"))!.Value);
            AssertWithinAny(schema, schemas, $"{id} {response.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void Every_failure_is_one_that_the_api_gives_and_none_is_left_out(string id)
    {
        var operation = Find(id);
        var given = Failures(Real(operation));
        if (operation.Json.At("responses").TryGetProperty("202", out _) && id != "CancelJob") given.UnionWith(Failures(Outcome)); // whose polls come after it
        given.ExceptWith(["403", "421"]); // of a host that serves its own machine alone
        if (operation.Path == "/api/jobs" || operation.Path == "/api/subscriptions") given.Remove("404"); // of an operation that has just been made
        Assert.Equal(given.Order(StringComparer.Ordinal), Failures(operation.Json).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_not_waited_for_with_redirects_is_asked_for_as_a_link() // a flow takes a 302 for a failure
    {
        Assert.True(Real(Find("GetResult")).At("responses").TryGetProperty("302", out _));
        var redirect = Assert.Single(Find("GetResult").Parameters, parameter => parameter.Text("name") == "redirect");
        Assert.Equal((false, "internal", true), (redirect.At("default").GetBoolean(), redirect.Text("x-ms-visibility"), redirect.At("required").GetBoolean()));
        Assert.All(ConnectorFiles.Operations.Where(operation => operation.Id != "GetResult"), operation => Assert.DoesNotContain(Real(operation).At("responses").EnumerateObject(), response => response.Name.StartsWith('3')));
    }

    [Fact]
    public void What_the_platform_follows_is_an_operation_that_users_do_not_see()
    {
        // The gateway answers 404 to a path that the definition does not have, also where it follows a Location by itself.
        foreach (var (method, location) in api.Followed)
        {
            Assert.Equal("https", location.Scheme);
            var operation = Assert.Single(ConnectorFiles.Operations, candidate => candidate.Method == method && candidate.Path.Replace("{id}", "ID", StringComparison.Ordinal) == location.AbsolutePath);
            Assert.Equal("internal", operation.Json.Text("x-ms-visibility"));
        }

        Assert.Equal(Completed("CompressVideo"), Completed("GetOperation"));
        static string Completed(string id) => Find(id).Json.At("responses").GetProperty("200").Text("schema.$ref");
    }

    [Fact]
    public void Enumerations_are_those_of_the_product()
    {
        var states = Enum.GetValues<JobState>().Select(state => JsonSerializer.SerializeToElement(state, Json.Options).GetString()!).ToList();
        var definitions = ConnectorFiles.Definition.At("definitions");
        Assert.Equal(states, Texts(definitions.At("Job.properties.status.enum")));
        Assert.Equal(JobEventTypes.All, Texts(definitions.At("JobEvent.properties.type.enum")));
        Assert.Equal(JobEventTypes.All, Texts(Find("WhenVideoIsCompressed").Body!.Value.At("properties.eventTypes.items.enum")));
        Assert.Contains(JobEventTypes.Completed, Texts(Find("WhenVideoIsCompressed").Body!.Value.At("properties.eventTypes.default")));

        var kinds = Enum.GetValues<EditKind>().Select(kind => JsonSerializer.SerializeToElement(kind, Json.Options).GetString()!);
        Assert.Equal(kinds, Texts(definitions.At("DeclinedRequest.properties.kind.enum")));
        var codes = Errors.Failures.All.Select(failure => failure.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(codes, Texts(definitions.At("Error.properties.code.enum")));
    }

    /// <summary>The other way round: what the API says about how a job went, a flow can read too.</summary>
    [Theory]
    [InlineData("Result", "JobResult", "goal")] // what the prompt was understood as
    [InlineData("DeclinedRequest", "DeclinedRequest")]
    [InlineData("Note", "EditNote")]
    [InlineData("Error", "JobError")]
    public void Nothing_that_the_api_says_about_a_result_is_left_out(string definition, string schema, params string[] except)
    {
        var real = api.OpenApi.At("components.schemas").GetProperty(schema).At("properties").EnumerateObject().Select(property => property.Name);
        var connector = ConnectorFiles.Definition.At("definitions").GetProperty(definition).At("properties").EnumerateObject().Select(property => property.Name);
        Assert.Equal(real.Except(except).Order(StringComparer.Ordinal), connector.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_events_content_is_the_job_as_the_api_gives_it()
    {
        Assert.Equal("#/definitions/Job", ConnectorFiles.Definition.Text("definitions.JobEvent.properties.data.$ref"));
        Assert.Equal(["type", "timestamp", "data"], ConnectorFiles.Definition.At("definitions.JobEvent.properties").EnumerateObject().Select(property => property.Name));
    }

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static ConnectorOperation Find(string id) => ConnectorFiles.Operations.Single(operation => operation.Id == id);

    /// <summary>What the platform polls after a 202.</summary>
    private JsonElement Outcome => Operation("get", "/api/jobs/{id}/operation");

    private static HashSet<string> Failures(JsonElement operation) =>
        [.. operation.At("responses").EnumerateObject().Select(response => response.Name).Where(code => code[0] is '4' or '5')];

    private JsonElement Real(ConnectorOperation operation) => Operation(operation.Method, operation.Path);

    private JsonElement Operation(string method, string path)
    {
        Assert.True(api.OpenApi.At("paths").TryGetProperty(path.Replace("/api", "", StringComparison.Ordinal), out var item), $"The API has no {path}.");
        Assert.True(item.TryGetProperty(method, out var operation), $"The API has no {method} {path}.");
        return operation;
    }

    private JsonElement? SchemaOf(JsonProperty response) =>
        response.Value.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json) && json.TryGetProperty("schema", out var schema)
            ? Resolve(schema)
            : null;

    private void AssertWithinAny(JsonElement connector, List<JsonElement> real, string where)
    {
        connector = ConnectorFiles.Resolve(connector);
        Assert.NotEmpty(real);
        foreach (var property in connector.At("properties").EnumerateObject())
        {
            var owner = real.Where(schema => schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out _)).ToList();
            Assert.True(owner.Count > 0, $"{where}: the API gives no {property.Name}.");
            AssertWithin(property.Value, owner[0].At("properties").GetProperty(property.Name), $"{where}.{property.Name}");
        }
    }

    private void AssertWithin(JsonElement connector, JsonElement real, string where)
    {
        (connector, real) = (ConnectorFiles.Resolve(connector), Resolve(real));
        if (!connector.TryGetProperty("enum", out _)) Assert.Contains(connector.Text("type"), TypesOf(real));
        if (connector.TryGetProperty("items", out var items)) AssertWithin(items, real.At("items"), $"{where}[]");
        if (!connector.TryGetProperty("properties", out var properties)) return;
        foreach (var property in properties.EnumerateObject())
        {
            Assert.True(real.At("properties").TryGetProperty(property.Name, out var counterpart), $"{where}: the API knows no {property.Name}.");
            AssertWithin(property.Value, counterpart, $"{where}.{property.Name}");
        }
    }

    private static IEnumerable<string> TypesOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(item => item.GetString()!)
        : [type.GetString()!];

    /// <summary>A schema of the API, its reference followed and its null left out.</summary>
    private JsonElement Resolve(JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var choices)) schema = choices.EnumerateArray().First(choice => !TypesOf(choice).Contains("null", StringComparer.Ordinal));
        return schema.TryGetProperty("$ref", out var reference) ? api.OpenApi.At("components.schemas").GetProperty(reference.GetString()!.Split('/')[^1]) : schema;
    }
}
