using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Compressor.Api.Tests.Document;

/// <summary>The check that every other test of the API relies on finds what is wrong.</summary>
public sealed class ApiContractTests(LocalDocument document) : IClassFixture<LocalDocument>
{
    [Theory]
    [InlineData("GET", "/health", 200, """{"status":"ok","version":"1"}""", null)]
    [InlineData("HEAD", "/health", 200, null, null)]
    [InlineData("GET", "/health", 200, """{"status":1,"version":"1"}""", "/status")]
    [InlineData("GET", "/health", 200, """{"status":"ok"}""", "version")]
    [InlineData("GET", "/health", 200, """{"status":"ok","version":"1","more":true}""", "/more")]
    [InlineData("GET", "/health", 201, """{"status":"ok","version":"1"}""", "Add .Produces(201)")]
    [InlineData("GET", "/jobs/x", 404, """{"title":"t","status":404,"detail":"d","code":"job_not_found","requestId":"r"}""", null)]
    [InlineData("GET", "/jobs/x", 404, """{"title":"t","status":404,"detail":"d","code":"batch_not_found","requestId":"r"}""", "batch_not_found, which GetJob does not name")]
    [InlineData("GET", "/jobs/x", 418, """{"title":"t","status":418,"detail":"d","code":"batch_not_found","requestId":"r"}""", "batch_not_found, which GetJob does not name")]
    [InlineData("GET", "/jobs/x", 500, """{"title":"t","status":500,"detail":"d","code":"internal_error","requestId":"r"}""", null)]
    [InlineData("GET", "/jobs/x", 500, """{"title":"t","status":500,"code":"internal_error","requestId":"r"}""", "detail")]
    [InlineData("GET", "/nowhere", 404, """{"title":"t","status":404,"detail":"d","code":"route_not_found","requestId":"r"}""", null)]
    [InlineData("GET", "/nowhere", 200, """{}""", "no such operation")]
    public void What_an_answer_has_that_the_document_does_not_is_told(string method, string path, int status, string? body, string? fault)
    {
        using var answer = Answer(method, status, body);
        var thrown = Record.Exception(() => Check(method, path, answer, body));
        if (fault is null) Assert.Null(thrown);
        else Assert.Contains(fault, Assert.IsType<ContractException>(thrown).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_are_part_of_the_promise()
    {
        const string Body = """{"id":"1","status":"queued","percent":0,"text":"t"}""";
        using var answer = Answer("GET", 202, Body);
        Assert.Contains("without the header Location", Assert.Throws<ContractException>(() => Check("GET", "/jobs/x/operation", answer, Body)).Message, StringComparison.Ordinal);
        answer.Headers.Location = new Uri("https://example.com/");
        answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(1));
        Check("GET", "/jobs/x/operation", answer, Body);
        using var other = Answer("GET", 200, """{"status":"ok","version":"1"}""");
        other.Headers.Location = new Uri("https://example.com/");
        Assert.Contains("with the header Location", Assert.Throws<ContractException>(() => Check("GET", "/health", other, """{"status":"ok","version":"1"}""")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/jobs", "status", null)]
    [InlineData("/jobs", "colour", "colour")]
    public void So_is_what_is_asked_for(string path, string query, string? fault) => Told(path, "GET", [query], null, fault);

    [Theory]
    [InlineData("""{"source":{"upload":"1"},"prompt":"p"}""", null)]
    [InlineData("""{"source":{"upload":"1","url":null},"prompt":"p","callbackUrl":null}""", null)]
    [InlineData("""{"source":{"upload":"1","url":"https://example.com/"},"prompt":"p"}""", "/source")]
    [InlineData("""{"source":{"upload":"1"}}""", "prompt")]
    public void And_the_body(string body, string? fault) => Told("/jobs", "POST", [], body, fault);

    private void Told(string path, string method, string[] query, string? body, string? fault)
    {
        var contract = new ApiContract(document.Text);
        var thrown = Record.Exception(() => contract.CheckRequest(
            path, contract.Find(method, path)!, query, body is null ? null : "application/json", body is null ? null : JsonElement.Parse(body)));
        if (fault is null) Assert.Null(thrown);
        else Assert.Contains(fault, Assert.IsType<ContractException>(thrown).Message, StringComparison.Ordinal);
    }

    private void Check(string method, string path, HttpResponseMessage answer, string? body)
    {
        var contract = new ApiContract(document.Text);
        contract.CheckAnswer($"{method} {path}", contract.Find(method, path), answer, body is null ? null : JsonElement.Parse(body));
    }

    private static HttpResponseMessage Answer(string method, int status, string? body)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = new HttpRequestMessage(new HttpMethod(method), "http://127.0.0.1/"), Headers = { { "X-Request-Id", "r" } } };
        if (body is not null) answer.Content = new StringContent(body, mediaType: new MediaTypeHeaderValue(status < 400 ? "application/json" : "application/problem+json"));
        return answer;
    }
}
