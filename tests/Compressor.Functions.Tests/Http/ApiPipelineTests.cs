using System.Text.Json;
using Compressor.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Functions.Tests.Http;

public sealed class ApiPipelineTests
{
    [Fact]
    public async Task A_request_is_answered_by_the_APIs_own_endpoint()
    {
        await using var app = FunctionsApp.Build();
        var (status, body, _) = await FunctionsApp.SendAsync(app.Services, "GET", "/api/health");
        Assert.Equal(200, status);
        Assert.Equal("ok", JsonElement.Parse(body).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("GET", "/api/nowhere", 404, "route_not_found")]
    [InlineData("DELETE", "/api/health", 405, "method_not_allowed")]
    [InlineData("GET", "/api/jobs/no%20id", 404, "job_not_found")]
    [InlineData("POST", "/api/jobs", 415, "unsupported_media_type")]
    public async Task What_goes_wrong_is_told_by_problem_details_with_their_code(string method, string path, int expected, string code)
    {
        await using var app = FunctionsApp.Build();
        var (status, body, headers) = await FunctionsApp.SendAsync(app.Services, method, path);
        Assert.Equal(expected, status);
        Assert.Equal("application/problem+json", headers.ContentType.ToString());
        Assert.Equal(code, JsonElement.Parse(body).GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_description_lists_the_routes()
    {
        await using var app = FunctionsApp.Build();
        var (status, body, _) = await FunctionsApp.SendAsync(app.Services, "GET", "/api/openapi.json");
        Assert.Equal(200, status);
        Assert.True(JsonElement.Parse(body).GetProperty("paths").TryGetProperty("/jobs/{id}/operation", out _));
    }

    /// <summary>By functions that ask for no key, so that what a browser loads for the page comes too.</summary>
    [Fact]
    public async Task The_page_of_the_description_comes_with_its_scripts()
    {
        await using var app = FunctionsApp.Build();
        var (status, page, headers) = await FunctionsApp.SendAsync(app.Services, "GET", "/api/docs/");
        Assert.Equal((200, "text/html"), (status, headers.ContentType.ToString().Split(';')[0]));
        var scripts = page.Split("src=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).ToList();
        Assert.NotEmpty(scripts);
        foreach (var script in scripts) Assert.Equal(200, (await FunctionsApp.SendAsync(app.Services, "GET", $"/api/docs/{script}")).Status);
    }

    [Fact]
    public async Task Every_class_of_functions_finds_its_services()
    {
        await using var app = FunctionsApp.Build();
        var classes = typeof(FunctionsServices).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetMethods().Any(method => method.IsDefined(typeof(FunctionAttribute), inherit: false)));
        Assert.All(classes, type => Assert.NotNull(ActivatorUtilities.CreateInstance(app.Services, type)));
    }

    [Fact]
    public async Task Without_a_storage_of_their_own_videos_go_to_the_apps_account()
    {
        await using var app = FunctionsApp.Build(("Storage:ConnectionString", ""), ("AzureWebJobsStorage", "UseDevelopmentStorage=true"));
        Assert.Equal("UseDevelopmentStorage=true", app.Services.GetRequiredService<StorageOptions>().ConnectionString);
    }

    [Fact]
    public void Without_Azure_Storage_the_app_does_not_start()
    {
        var e = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => FunctionsApp.Build(("Storage:ConnectionString", "")));
        Assert.Contains("Storage:BlobServiceUri", e.Message, StringComparison.Ordinal);
    }
}
