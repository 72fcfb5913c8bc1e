using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Renderer.Tests;

public class TokenTests
{
    [Fact]
    public async Task A_token_request_without_a_client_id_is_refused_with_400()
    {
        await using var backend = await Backend.StartAsync();
        var answer = await backend.PostAsync("/api/auth/anonymous-token", new { });
        Assert.Equal((400, 400), ((int)answer["http"]!, (int)answer["code"]!));
    }

    [Fact]
    public async Task A_token_is_random_lasts_seven_days_and_belongs_to_the_client()
    {
        await using var backend = await Backend.StartAsync();
        var (first, second, other) = (await backend.SignInAsync("a"), await backend.SignInAsync("a"), await backend.SignInAsync("b"));
        Assert.NotEqual((string)first["token"]!, (string)second["token"]!);
        Assert.Equal((string)first["user_id"]!, (string)second["user_id"]!);
        Assert.NotEqual((string)first["user_id"]!, (string)other["user_id"]!);
        Assert.StartsWith("anon_", (string)first["user_id"]!, StringComparison.Ordinal);
        var expires = DateTimeOffset.Parse((string)first["expires_at"]!);
        Assert.InRange(expires - DateTimeOffset.UtcNow, TimeSpan.FromDays(6.9), TimeSpan.FromDays(7.1));
        Assert.Equal(100, (int)first["credits"]!);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_web_page_gets_no_token(string header, string value)
    {
        await using var backend = await Backend.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/anonymous-token") { Headers = { { "X-Client-Id", "a" }, { header, value } } };
        using var answer = await backend.Http.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("token\":", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer nmv_usr_unknown")]
    [InlineData("Bearer ")]
    [InlineData("Basic nmv_usr_unknown")]
    public async Task Requests_without_a_known_token_get_401_and_1001(string? authorization)
    {
        await using var backend = await Backend.StartAsync();
        if (authorization is not null) backend.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        foreach (var path in (string[])["/api/credits/balance/simple", "/api/state/nemo_agent/me/1/latest", "/api/render/proxy/lambda/x", "/api/render/proxy/x/download"])
        {
            var answer = await backend.GetAsync(path);
            Assert.Equal((401, 1001), ((int)answer["http"]!, (int)answer["code"]!));
        }

        foreach (var path in (string[])
            ["/api/tasks/me/with-session/nemo_agent", "/api/auth/claim-token", "/api/upload-video/nemo_agent/me/1", "/run_sse", "/api/render/proxy/lambda", "/api/render/proxy/lambda/x/cancel"])
        {
            var answer = await backend.PostAsync(path, new { });
            Assert.Equal((401, 1001), ((int)answer["http"]!, (int)answer["code"]!));
        }
    }

    [Fact]
    public async Task An_expired_token_is_refused_and_a_new_one_finds_the_same_sessions()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var backend = await Backend.StartAsync(services: services => services.AddSingleton<TimeProvider>(clock));
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(0, (int)(await backend.GetAsync($"/api/state/nemo_agent/me/{session}/latest"))["code"]!);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1001, (int)(await backend.GetAsync($"/api/state/nemo_agent/me/{session}/latest"))["code"]!);
        await backend.SignInAsync();
        Assert.Equal(0, (int)(await backend.GetAsync("/api/credits/balance/simple"))["code"]!);
    }

    [Fact]
    public async Task Tokens_asked_for_at_once_are_all_good()
    {
        await using var backend = await Backend.StartAsync();
        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/anonymous-token");
            request.Headers.Add("X-Client-Id", $"client-{number % 3}");
            return (string)(await backend.SendAsync(request))["data"]!["token"]!;
        }));
        Assert.Equal(20, tokens.Distinct().Count());
        foreach (var token in tokens)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/credits/balance/simple");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            Assert.Equal(100, (int)(await backend.SendAsync(request))["data"]!["available"]!);
        }
    }

    [Fact]
    public async Task Only_hashes_of_tokens_claim_tokens_and_client_ids_are_stored()
    {
        await using var backend = await Backend.StartAsync();
        var token = (string)(await backend.SignInAsync("secret-client"))["token"]!;
        var created = await backend.PostAsync("/api/tasks/me/with-session/nemo_agent", new { task_name = "project", language = "zh" });
        var ids = created["data"]!;
        Assert.True((bool)ids["accepts_idempotency_key"]!);
        var claim = await backend.PostAsync("/api/auth/claim-token", new { task_id = (string)ids["task_id"]!, session_id = (string)ids["session_id"]! });
        Assert.Equal(604_800, (int)claim["data"]!["expires_in"]!);
        Assert.StartsWith("clm_", (string)claim["data"]!["claim_token"]!, StringComparison.Ordinal);

        foreach (var file in Directory.EnumerateFiles(backend.Folder).Where(path => Path.GetFileName(path).StartsWith("renderer.db", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            var content = await reader.ReadToEndAsync();
            Assert.DoesNotContain(token, content, StringComparison.Ordinal);
            Assert.DoesNotContain((string)claim["data"]!["claim_token"]!, content, StringComparison.Ordinal);
            Assert.DoesNotContain("secret-client", content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rate_limits_of_tokens_answer_429_with_a_wait()
    {
        await using var backend = await Backend.StartAsync(options =>
        {
            options.AnonymousTokensPerClient = 1;
            options.AnonymousTokensPerAddress = 2;
        });
        Assert.Equal(HttpStatusCode.OK, await AskAsync("a"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync("a"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync("b"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync("c"));

        async Task<HttpStatusCode> AskAsync(string client)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/anonymous-token");
            request.Headers.Add("X-Client-Id", client);
            using var response = await backend.Http.SendAsync(request);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.NotNull(response.Headers.RetryAfter);
                Assert.Equal(429, (int)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!);
            }

            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Another_users_session_and_render_do_not_exist_for_this_one()
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync("a");
        var session = await backend.CreateSessionAsync();
        await backend.SignInAsync("b");
        Assert.Equal(1002, (int)(await backend.GetAsync($"/api/state/nemo_agent/me/{session}/latest"))["code"]!);
        Assert.Equal(1002, (int)(await backend.SendAsync(backend.Message(session, "compress to 1MB")))["code"]!);
        Assert.Equal(1002, (int)(await backend.PostAsync($"/api/upload-video/nemo_agent/me/{session}", new { urls = (string[])[] }))["code"]!);
        Assert.Equal(1002, (int)(await backend.SubmitAsync("x", session, new JsonObject()))["code"]!);
    }
}
