using System.Net;

namespace Compressor.Api.Tests;

public class RequestIdTests : ApiTests
{
    [Theory]
    [InlineData("a-1_B.2")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public async Task A_callers_own_id_comes_back_in_every_answer(string id)
    {
        using var fine = await SendAsync("/api/health", id);
        Assert.Equal(id, Assert.Single(fine.Headers.GetValues("X-Request-Id")));
        using var problem = await SendAsync("/api/jobs/none", id);
        Assert.Equal(id, Assert.Single(problem.Headers.GetValues("X-Request-Id")));
        Assert.Equal(id, (await JsonAsync(problem, HttpStatusCode.NotFound)).GetProperty("requestId").GetString());
        using var unknown = await SendAsync("/api/nowhere", id);
        Assert.Equal(id, (await JsonAsync(unknown, HttpStatusCode.NotFound)).GetProperty("requestId").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("x\"y")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public async Task Without_a_usable_one_each_request_gets_an_id_of_its_own(string? id)
    {
        using var first = await SendAsync("/api/jobs/none", id);
        using var second = await SendAsync("/api/jobs/none", id);
        var given = Assert.Single(first.Headers.GetValues("X-Request-Id"));
        Assert.Matches("^[0-9a-f]{32}\\z", given);
        Assert.Equal(given, (await JsonAsync(first, HttpStatusCode.NotFound)).GetProperty("requestId").GetString());
        Assert.NotEqual(given, Assert.Single(second.Headers.GetValues("X-Request-Id")));
    }

    [Fact]
    public async Task The_log_of_an_error_is_found_by_its_id()
    {
        Host.Jobs.CreditsFailure = new InvalidOperationException("broken");
        using var answer = await SendAsync("/api/credits", "find-me");
        await AssertProblemAsync(answer, 500, "internal_error");
        Assert.Contains(Host.LogScopes("A request failed."), scope => scope.Key == "RequestId" && Equals(scope.Value, "find-me"));
    }

    private Task<HttpResponseMessage> SendAsync(string path, string? id)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (id is not null) request.Headers.TryAddWithoutValidation("X-Request-Id", id);
        return Client.SendAsync(request);
    }
}
