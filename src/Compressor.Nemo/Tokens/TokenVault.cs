using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace Compressor.Nemo.Tokens;

/// <summary>Keeps the token encrypted and the client id in plain text. If the store fails, a new token is acquired; the job goes on.</summary>
internal sealed partial class TokenVault(ITokenStore store, IDataProtectionProvider protection, ILogger<TokenVault> logger)
{
    private const string TokenName = "nemo-token";
    private const string ClientIdName = "nemo-client-id";
    private readonly IDataProtector _protector = protection.CreateProtector("Compressor.Nemo.Token");

    /// <summary>Null if there is none, or it cannot be decrypted.</summary>
    public async Task<NemoToken?> LoadTokenAsync(CancellationToken cancellationToken)
    {
        var text = await TryAsync(() => store.ReadAsync(TokenName, cancellationToken));
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<NemoToken>(_protector.Unprotect(text), JsonSerializerOptions.Web);
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            LogUnreadable(e.GetType().Name);
            return null;
        }
    }

    public Task SaveTokenAsync(NemoToken token, CancellationToken cancellationToken)
    {
        var text = _protector.Protect(JsonSerializer.Serialize(token, JsonSerializerOptions.Web));
        return TryAsync(() => WriteAsync(TokenName, text, cancellationToken));
    }

    public async Task<string?> LoadClientIdAsync(CancellationToken cancellationToken) =>
        (await TryAsync(() => store.ReadAsync(ClientIdName, cancellationToken)))?.Trim() is { Length: > 0 } id ? id : null;

    public async Task<string> CreateClientIdAsync(CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString();
        await TryAsync(() => WriteAsync(ClientIdName, id, cancellationToken));
        return id;
    }

    private async Task<string?> WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        await store.WriteAsync(name, text, cancellationToken);
        return null;
    }

    private async Task<string?> TryAsync(Func<Task<string?>> step)
    {
        try
        {
            return await step();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogStoreFailed(e.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The kept token cannot be read ({Error}); a new one is acquired.")]
    private partial void LogUnreadable(string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The token store failed ({Error}); the token is kept in memory only.")]
    private partial void LogStoreFailed(string error);
}
