using System.Globalization;
using System.Net;
using Compressor.Nemo.Http;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo.Tokens;

/// <summary>
/// The token of an installation: the user's own, or an anonymous one that all callers share. At most one acquisition
/// is in flight for each scope; a caller that stops waiting does not end it for the others, and a failed one is not cached.
/// </summary>
internal sealed class NemoTokenSource(
    IHttpClientFactory http, NemoOptions options, INemoEndpoint endpoint, TokenVault vault, TimeProvider clock)
{
    /// <summary>A token is renewed this long before it expires.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>Used if the answer has no expiry: docs/nemo-api.md, "Tokens".</summary>
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromDays(7);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<NemoToken>> _flights = new(StringComparer.Ordinal);
    private NemoToken? _current;
    private string? _refused;
    private string? _clientId;

    /// <exception cref="NemoException">No token could be acquired.</exception>
    public async Task<NemoToken> GetAsync(CancellationToken cancellationToken)
    {
        var (scope, api) = (endpoint.TokenScope, endpoint.ApiUrl);
        if (options.Token is { } own)
        {
            return IsWellFormed(own)
                ? new NemoToken(own, null, DateTimeOffset.MaxValue, scope, IsOwn: true)
                : throw new NemoException(NemoErrorKind.InvalidToken, "The token has characters that no token has: check NEMO_TOKEN.") { IsRefusal = true };
        }

        Task<NemoToken> task;
        lock (_gate)
        {
            if (_current is { } token && IsUsable(token, scope)) return token;
            if (!_flights.TryGetValue(scope, out task!))
                _flights[scope] = task = Task.Run(() => FlyAsync(scope, api), CancellationToken.None);
        }

        return await task.WaitAsync(cancellationToken);
    }

    /// <summary>Drops a token that the backend refused, unless another caller has renewed it in the meantime.</summary>
    public void Invalidate(NemoToken token)
    {
        lock (_gate)
        {
            _refused = token.Value;
            if (_current?.Value == token.Value) _current = null;
        }
    }

    private async Task<NemoToken> FlyAsync(string scope, Uri api)
    {
        try
        {
            // Another process of this installation may have renewed it.
            var token = await vault.LoadTokenAsync(CancellationToken.None) is { } kept && IsUsable(kept, scope) && IsWellFormed(kept.Value)
                ? kept : await AcquireAsync(scope, api);
            lock (_gate) _current = token;
            return token;
        }
        finally
        {
            lock (_gate) _flights.Remove(scope);
        }
    }

    private async Task<NemoToken> AcquireAsync(string scope, Uri api)
    {
        _clientId ??= options.ClientId ?? await vault.LoadClientIdAsync(CancellationToken.None) ?? await vault.CreateClientIdAsync(CancellationToken.None);
        var answer = await RequestAsync(api, _clientId);
        if (answer.Status == HttpStatusCode.BadRequest || answer.Code == 400)
        {
            _clientId = await vault.CreateClientIdAsync(CancellationToken.None);
            answer = await RequestAsync(api, _clientId);
        }

        if (!answer.IsSuccess) throw NemoErrors.ToException(answer);
        var value = answer.Data?.Text("token");
        if (value is null || !IsWellFormed(value)) throw new NemoException(NemoErrorKind.Unavailable, "The backend gave no token.");
        var expires = DateTimeOffset.TryParse(
            answer.Data?.Text("expires_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : clock.GetUtcNow() + DefaultLifetime;
        var token = new NemoToken(value, answer.Data?.Text("user_id"), expires, scope, IsOwn: false);
        await vault.SaveTokenAsync(token, CancellationToken.None);
        return token;
    }

    private async Task<NemoResponse> RequestAsync(Uri api, string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, NemoHttp.Address(api, "/api/auth/anonymous-token"));
        if (id.Any(c => c is < ' ' or > '~')) throw new NemoException(NemoErrorKind.Other, "The client id is not valid: check NEMO_CLIENT_ID.");
        request.Headers.TryAddWithoutValidation("X-Client-Id", id);
        try
        {
            using var client = http.CreateClient(NemoHttp.Calls);
            using var response = await client.SendAsync(request);
            return await NemoResponse.ReadAsync(response, clock, CancellationToken.None);
        }
        catch (Exception e) when (NemoHttp.IsFault(e))
        {
            throw new NemoException(NemoErrorKind.Unavailable, "The backend cannot be reached.", e);
        }
    }

    private bool IsUsable(NemoToken token, string scope) =>
        token.Scope == scope && token.Value != _refused && token.ExpiresAt - Margin > clock.GetUtcNow();

    private static bool IsWellFormed(string token) => token.Length > 0 && token.All(c => c is > ' ' and < '\x7f');
}
