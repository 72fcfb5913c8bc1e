using System.Text;
using System.Text.Json;
using Compressor.Api;
using Compressor.Api.Security;
using Compressor.Functions.Http;
using Compressor.Functions.Tests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compressor.Functions.Tests.Faults;

/// <summary>Storage and task hub can't be reached: every route says so, and when to come again.</summary>
public sealed class StorageDownTests
{
    private const string Id = "019b0000000070008000000000000000";
    private const string Json = "application/json";

    /// <summary>What answers without the storage, and how.</summary>
    private static readonly Dictionary<string, int> WithoutStorage = new(StringComparer.Ordinal)
    {
        ["OPTIONS uploads"] = 204,
        ["GET health"] = 200,
        ["GET about"] = 200,
        ["GET openapi.json"] = 200,
    };

    /// <summary>A request to each of the other routes that asks for nothing wrong.</summary>
    private static readonly (string Route, string Path, string? Body, (string, string)[] Headers)[] Requests =
    [
        ("POST uploads", "uploads", """{"fileName":"a.mp4"}""", []),
        ("HEAD uploads/{id}", $"uploads/{Id}", null, [("Tus-Resumable", "1.0.0")]),
        ("PATCH uploads/{id}", $"uploads/{Id}", "video", [("Tus-Resumable", "1.0.0"), ("Upload-Offset", "0"), ("Content-Type", "application/offset+octet-stream")]),
        ("DELETE uploads/{id}", $"uploads/{Id}", null, [("Tus-Resumable", "1.0.0")]),
        ("POST estimates", "estimates", $$"""{"source":{"upload":"{{Id}}"},"prompt":"compress this video to under 5MB"}""", []),
        ("POST jobs", "jobs", $$"""{"source":{"upload":"{{Id}}"},"prompt":"compress this video to under 5MB"}""", []),
        ("GET jobs", "jobs", null, []),
        ("GET jobs/{id}", $"jobs/{Id}", null, []),
        ("DELETE jobs/{id}", $"jobs/{Id}", null, []),
        ("GET jobs/{id}/operation", $"jobs/{Id}/operation", null, []),
        ("GET jobs/{id}/events", $"jobs/{Id}/events", null, []),
        ("GET jobs/{id}/result", $"jobs/{Id}/result", null, []),
        ("GET jobs/{id}/revisions", $"jobs/{Id}/revisions", null, []),
        ("GET jobs/{id}/revisions/{revision}/result", $"jobs/{Id}/revisions/1/result", null, []),
        ("GET jobs/{id}/timeline", $"jobs/{Id}/timeline", null, []),
        ("GET jobs/{id}/source", $"jobs/{Id}/source", null, []),
        ("GET jobs/{id}/poster", $"jobs/{Id}/poster", null, []),
        ("POST jobs/{id}/messages", $"jobs/{Id}/messages", """{"text":"mute it"}""", []),
        ("POST jobs/{id}/cancel", $"jobs/{Id}/cancel", null, []),
        ("POST batches", "batches", $$"""{"items":[{"source":{"upload":"{{Id}}"},"prompt":"compress this video to under 5MB"}]}""", []),
        ("GET batches", "batches", null, []),
        ("GET batches/{id}", $"batches/{Id}", null, []),
        ("GET batches/{id}/events", $"batches/{Id}/events", null, []),
        ("POST batches/{id}/cancel", $"batches/{Id}/cancel", null, []),
        ("POST subscriptions", "subscriptions", """{"url":"https://example.com/hook","eventTypes":["job.completed"]}""", []),
        ("GET subscriptions", "subscriptions", null, []),
        ("GET subscriptions/{id}", $"subscriptions/{Id}", null, []),
        ("DELETE subscriptions/{id}", $"subscriptions/{Id}", null, []),
        ("POST subscriptions/{id}/test", $"subscriptions/{Id}/test", null, []),
        ("GET subscriptions/{id}/deliveries", $"subscriptions/{Id}/deliveries", null, []),
        ("POST subscriptions/{id}/deliveries/{delivery}/redeliver", $"subscriptions/{Id}/deliveries/{Id}/redeliver", null, []),
        ("GET events", "events?jobs=" + Id, null, []),
        ("GET archive", "archive?jobs=" + Id, null, []),
    ];

    public static TheoryData<string> Routes { get; } = [.. Requests.Select(request => request.Route)];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_route_answers_503_with_when_to_come_again_in_both_languages(string route)
    {
        await using var app = Build();
        var request = Requests.Single(request => request.Route == route);
        foreach (var (language, words) in new[] { ("en", "The storage can't be reached."), ("zh-CN", "无法连接存储。") })
        {
            var (status, body, headers) = await SendAsync(app.Services, route.Split(' ')[0], request.Path, request.Body, [.. request.Headers, ("Accept-Language", language)]);
            Assert.True(status == 503, $"{route}: {status} {body}");
            Assert.Equal("10", headers.RetryAfter.ToString());
            Assert.Equal("application/problem+json", headers.ContentType.ToString());
            var problem = JsonElement.Parse(body);
            Assert.Equal("storage_unavailable", problem.GetProperty("code").GetString());
            Assert.StartsWith(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
            foreach (var inside in new[] { "   at ", "Exception", "stdevelopment", "refused" }) Assert.DoesNotContain(inside, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_needs_no_storage_answers_as_before()
    {
        await using var app = Build();
        foreach (var (route, expected) in WithoutStorage)
        {
            var (status, body, _) = await SendAsync(app.Services, route.Split(' ')[0], route.Split(' ')[1], null, [("Tus-Resumable", "1.0.0")]);
            Assert.True(status == expected, $"{route}: {status} {body}");
        }
    }

    [Fact]
    public async Task Readiness_names_what_is_down()
    {
        await using var app = Build();
        var (status, body, _) = await SendAsync(app.Services, "GET", "health/ready", null, []);
        Assert.Equal(503, status);
        var states = JsonElement.Parse(body).GetProperty("dependencies").EnumerateArray().ToDictionary(state => state.GetProperty("name").GetString()!, state => state.GetProperty("status").GetString());
        Assert.Equal(("down", "down"), (states["storage"], states["engine"]));
        Assert.DoesNotContain("stdevelopment", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_route_is_asked()
    {
        await using var app = Build();
        app.MapCompressorEndpoints();
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText!["/api/v1/".Length..]}"))
            .ToHashSet(StringComparer.Ordinal);
        var alone = routes.Where(route => !route.StartsWith("HEAD ", StringComparison.Ordinal) || !routes.Contains(route.Replace("HEAD ", "GET ", StringComparison.Ordinal)));
        string[] tested = [.. Requests.Select(request => request.Route), .. WithoutStorage.Keys, "GET health/ready", "GET credits"];
        Assert.Equal(alone.Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal)); // credits are asked of the backend
    }

    private static WebApplication Build() => FunctionsApp.Build(
        services =>
        {
            services.AddSingleton(DownTransport.Blobs()).AddLogging(logging => logging.ClearProviders());
            services.AddSingleton<ResolveHost>((_, _) => Task.FromResult<System.Net.IPAddress[]>([new(new byte[] { 93, 184, 216, 34 })]));
        },
        ("NEMO_API_URL", "http://127.0.0.1:1"));

    private static async Task<(int Status, string Body, IHeaderDictionary Headers)> SendAsync(IServiceProvider services, string method, string path, string? text, (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        var query = path.IndexOf('?', StringComparison.Ordinal);
        (context.Request.Method, context.Request.Scheme, context.Request.Host) = (method, "https", new HostString("example.net"));
        (context.Request.Path, context.Request.QueryString) = ($"/api/{(query < 0 ? path : path[..query])}", new QueryString(query < 0 ? null : path[query..]));
        if (text is not null)
        {
            context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(text));
            (context.Request.ContentType, context.Request.ContentLength) = (Json, context.Request.Body.Length);
        }

        foreach (var (name, value) in headers) context.Request.Headers[name] = value;
        using var body = new MemoryStream();
        context.Response.Body = body;
        await services.GetRequiredService<ApiPipeline>().RunAsync(context.Request, new DownTaskHub());
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers);
    }
}
