using System.Text.Json;
using Compressor.Nemo.Client;
using Compressor.Nemo.Tokens;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Nemo.Tests;

public class TokenTests
{
    [Fact]
    public async Task Concurrent_callers_share_one_acquisition()
    {
        await using var nemo = await NemoFixture.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => nemo.Client.GetCreditsAsync()));
        Assert.Single(nemo.Backend.Tokens);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refused_token_is_renewed_once_with_the_same_client_id(bool byCode)
    {
        await using var nemo = await NemoFixture.StartAsync(script: new NemoScript { RefuseTokensByCode = byCode });
        await nemo.Client.GetCreditsAsync();
        nemo.Backend.RevokeTokens();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => nemo.Client.GetCreditsAsync()));
        Assert.Equal(2, nemo.Backend.Tokens.Count);
        Assert.Single(nemo.Backend.Of(NemoRoute.Token).Select(request => request.Header("X-Client-Id")).Distinct());
    }

    [Fact]
    public async Task A_token_that_is_refused_again_fails_the_call()
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.Credits, new Fault.Envelope(1001), new Fault.Envelope(1001));
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetCreditsAsync());
        Assert.Equal(NemoErrorKind.InvalidToken, error.Kind);
        Assert.Equal(2, nemo.Backend.Of(NemoRoute.Credits).Count);
    }

    [Fact]
    public async Task An_own_token_is_used_as_it_is_and_never_replaced()
    {
        await using var nemo = await NemoFixture.StartAsync(options => options with { Token = "nmv_usr_mine" }, script: new NemoScript { OwnToken = "nmv_usr_mine" });
        await nemo.Client.GetCreditsAsync();
        nemo.Script.OwnToken = null;
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetCreditsAsync());
        Assert.Equal(NemoErrorKind.InvalidToken, error.Kind);
        Assert.Contains("Check NEMO_TOKEN", error.Message);
        Assert.DoesNotContain("nmv_usr_mine", error.ToString());
        Assert.Empty(nemo.Backend.Of(NemoRoute.Token));
    }

    [Fact]
    public async Task An_own_token_with_a_line_break_is_refused_before_it_is_sent()
    {
        await using var nemo = await NemoFixture.StartAsync(options => options with { Token = "nmv_usr_a\r\nX-Evil: 1" });
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetCreditsAsync());
        Assert.Equal((NemoErrorKind.InvalidToken, true), (error.Kind, error.IsRefusal));
        Assert.Contains("check NEMO_TOKEN", error.Message, StringComparison.Ordinal);
        Assert.Empty(nemo.Backend.Requests);
    }

    [Fact]
    public async Task A_missing_client_id_is_made_and_kept_and_400_makes_another()
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.Token, new Fault.Status(400, """{"code":400,"message":"X-Client-Id"}"""));
        await nemo.Client.GetCreditsAsync();
        var ids = nemo.Backend.Of(NemoRoute.Token).Select(request => request.Header("X-Client-Id")).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(ids[1], await nemo.Records.GetAsync<string>(TokenVault.ClientIdKey));
    }

    [Fact]
    public async Task A_token_is_renewed_shortly_before_it_expires()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var nemo = await NemoFixture.StartAsync(clock: clock);
        await nemo.Client.GetCreditsAsync();
        clock.Advance(TimeSpan.FromDays(6.9));
        await nemo.Client.GetCreditsAsync();
        Assert.Single(nemo.Backend.Tokens);
        clock.Advance(TimeSpan.FromDays(0.0999));
        await nemo.Client.GetCreditsAsync();
        Assert.Equal(2, nemo.Backend.Tokens.Count);
    }

    [Fact]
    public async Task A_token_that_states_no_expiry_is_used_for_a_week()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var nemo = await NemoFixture.StartAsync(clock: clock, script: new NemoScript { OwnToken = "nmv_usr_endless" });
        nemo.Script.Next(NemoRoute.Token, new Fault.Status(200, """{"code":0,"data":{"token":"nmv_usr_endless"}}"""));
        await nemo.Client.GetCreditsAsync();
        clock.Advance(TimeSpan.FromDays(6.9));
        await nemo.Client.GetCreditsAsync();
        Assert.Single(nemo.Backend.Of(NemoRoute.Token));
    }

    [Theory]
    [InlineData("""{"code":0,"data":{}}""")]
    [InlineData("""{"code":0,"data":{"token":""}}""")]
    [InlineData("""{"code":0,"data":{"token":"a b"}}""")]
    public async Task An_answer_without_a_token_is_an_error_that_may_pass(string answer)
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.Token, new Fault.Status(200, answer));
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetCreditsAsync());
        Assert.Equal((NemoErrorKind.Unavailable, "The backend gave no token."), (error.Kind, error.Message));
    }

    [Fact]
    public async Task A_client_id_with_a_line_break_is_refused_before_it_is_sent()
    {
        await using var nemo = await NemoFixture.StartAsync(options => options with { ClientId = "a\r\nX-Evil: 1" });
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetCreditsAsync());
        Assert.Equal(NemoErrorKind.Other, error.Kind);
        Assert.Contains("check NEMO_CLIENT_ID", error.Message, StringComparison.Ordinal);
        Assert.Empty(nemo.Backend.Requests);
    }

    [Fact]
    public async Task A_refusal_of_a_former_token_leaves_the_one_in_use()
    {
        await using var nemo = await NemoFixture.StartAsync();
        await using var services = nemo.Restart();
        var tokens = services.GetRequiredService<NemoTokenSource>();
        var token = await tokens.GetAsync(CancellationToken.None);
        tokens.Invalidate(token with { Value = "nmv_usr_former" });
        Assert.Same(token, await tokens.GetAsync(CancellationToken.None));
        tokens.Invalidate(token);
        Assert.NotEqual(token.Value, (await tokens.GetAsync(CancellationToken.None)).Value);
    }

    [Fact]
    public async Task A_kept_token_that_cannot_be_read_is_replaced_and_the_log_says_so()
    {
        await using var nemo = await NemoFixture.StartAsync();
        await nemo.Records.SetSecretAsync(TokenVault.TokenKey, "{broken");
        await nemo.Client.GetCreditsAsync();
        Assert.Single(nemo.Backend.Tokens);
        Assert.Contains(nemo.Logs.GetSnapshot(), entry => entry.Message.Contains("The kept token cannot be read (JsonException)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_former_token_of_another_key_is_replaced()
    {
        await using var nemo = await NemoFixture.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(nemo.Folder, "nemo-token"), new EphemeralDataProtectionProvider().CreateProtector("Compressor.Nemo.Token").Protect("{}"));
        await nemo.Client.GetCreditsAsync();
        Assert.Single(nemo.Backend.Tokens);
    }

    [Fact]
    public async Task A_store_that_fails_costs_the_job_nothing_and_the_log_says_so()
    {
        var store = new GatedStore();
        store.Open.SetException(new IOException("No disk."));
        await using var nemo = await NemoFixture.StartAsync(store: store);
        await nemo.Client.GetCreditsAsync();
        Assert.Contains(nemo.Logs.GetSnapshot(), entry => entry.Message.Contains("The token store failed (IOException)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_token_does_not_show_itself() =>
        Assert.Equal("[token]", $"{new NemoToken("nmv_usr_secret", "anon_1", DateTimeOffset.MaxValue, "scope", IsOwn: false)}");

    [Fact]
    public async Task A_failed_acquisition_is_not_remembered()
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.Token, new Fault.Status(429, "{}", RetryAfter: "17"));
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetCreditsAsync());
        Assert.Equal(NemoErrorKind.RateLimited, error.Kind);
        Assert.Equal(TimeSpan.FromSeconds(17), error.RetryAfter);
        await nemo.Client.GetCreditsAsync();
        Assert.Equal(2, nemo.Backend.Of(NemoRoute.Token).Count);
    }

    [Fact]
    public async Task A_waiter_that_gives_up_does_not_end_the_flight_of_the_others()
    {
        var store = new GatedStore();
        await using var nemo = await NemoFixture.StartAsync(store: store);
        using var impatient = new CancellationTokenSource();
        var first = nemo.Client.GetCreditsAsync(impatient.Token);
        var second = nemo.Client.GetCreditsAsync();
        await store.Reached.Task;
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        store.Open.SetResult();
        Assert.Equal(42, (await second).Available);
        Assert.Single(nemo.Backend.Tokens);
    }

    [Fact]
    public async Task The_kept_token_is_encrypted_private_and_used_by_the_next_process()
    {
        await using var nemo = await NemoFixture.StartAsync();
        await nemo.Client.GetCreditsAsync();
        var token = Assert.Single(nemo.Backend.Tokens);
        foreach (var kept in Directory.EnumerateFiles(nemo.Folder, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(token, await File.ReadAllTextAsync(kept));
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept));
        }

        await using var next = nemo.Restart();
        await next.GetRequired().GetCreditsAsync();
        Assert.Single(nemo.Backend.Tokens);
    }

    [Fact]
    public async Task A_token_and_a_client_id_that_version_0_1_kept_stay_in_use()
    {
        await using var nemo = await NemoFixture.StartAsync(script: new NemoScript { OwnToken = "nmv_usr_former" });
        var former = new NemoToken("nmv_usr_former", "anon_1", DateTimeOffset.MaxValue, nemo.Backend.Url, IsOwn: false);
        var text = nemo.Protection.CreateProtector("Compressor.Nemo.Token").Protect(JsonSerializer.Serialize(former, JsonSerializerOptions.Web));
        await File.WriteAllTextAsync(Path.Combine(nemo.Folder, "nemo-token"), text);
        await File.WriteAllTextAsync(Path.Combine(nemo.Folder, "nemo-client-id"), "the-former-id");
        await nemo.Client.GetCreditsAsync();
        Assert.Empty(nemo.Backend.Of(NemoRoute.Token));
        nemo.Script.OwnToken = null;
        await nemo.Client.GetCreditsAsync();
        Assert.Equal("the-former-id", Assert.Single(nemo.Backend.Of(NemoRoute.Token)).Header("X-Client-Id"));
    }

    [Fact]
    public async Task A_token_is_not_sent_to_another_backend()
    {
        await using var first = await NemoFixture.StartAsync();
        await first.Client.GetCreditsAsync();
        await using var other = await NemoBackend.StartAsync();
        await using var moved = first.Restart(options => options with { ApiUrl = new Uri(other.Url) });
        await moved.GetRequired().GetCreditsAsync();
        Assert.Single(other.Tokens);
        Assert.DoesNotContain(other.Requests, request => request.Header("Authorization")?.Contains(first.Backend.Tokens[0]) == true);
    }

    [Fact]
    public async Task A_caller_of_another_backend_does_not_get_the_token_that_is_under_way()
    {
        await using var here = await NemoBackend.StartAsync();
        await using var there = await NemoBackend.StartAsync();
        using var folder = new TemporaryFolder();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Directory", folder.Path)]).Build();
        var (store, endpoint) = (new GatedStore(), new MovingEndpoint { ApiUrl = new Uri(here.Url) });
        await using var services = new ServiceCollection()
            .AddSingleton<INemoEndpoint>(endpoint).AddBlobStorage(configuration).AddNemoClient(configuration)
            .AddSingleton<IRecordStore>(store).BuildServiceProvider();
        var tokens = services.GetRequiredService<NemoTokenSource>();

        var first = tokens.GetAsync(default);
        await store.Reached.Task;
        endpoint.ApiUrl = new Uri(there.Url);
        var second = tokens.GetAsync(default);
        store.Open.SetResult();

        var (forHere, forThere) = (await first, await second);
        Assert.Equal((Assert.Single(here.Tokens), here.Url), (forHere.Value, forHere.Scope));
        Assert.Equal((Assert.Single(there.Tokens), there.Url), (forThere.Value, forThere.Scope));
    }

    private sealed class MovingEndpoint : INemoEndpoint
    {
        public required Uri ApiUrl { get; set; }

        public Uri? WebUrl => null;
    }

    private sealed class GatedStore : IRecordStore
    {
        public TaskCompletionSource Reached { get; } = new();

        public TaskCompletionSource Open { get; } = new();

        public async Task<string?> GetSecretAsync(string key, CancellationToken cancellationToken = default)
        {
            Reached.TrySetResult();
            await Open.Task;
            return null;
        }

        public Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken = default) => Task.FromResult(default(T));

        public Task SetAsync<T>(string key, T value, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task SetSecretAsync(string key, string value, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task<bool> TryCreateAsync<T>(string key, T value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> TryCreateSecretAsync(string key, string value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> DeleteAsync(string key, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> ListUnchangedSinceAsync(string prefix, DateTimeOffset since, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
