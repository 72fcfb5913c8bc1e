using System.Text.Json;
using Compressor.Storage;
using Microsoft.Extensions.Logging;

namespace Compressor.Nemo.Tokens;

/// <summary>Keeps the token encrypted and the client id in plain text, among the records. If the store fails, a new token is acquired; the job goes on.</summary>
internal sealed partial class TokenVault(IRecordStore records, FormerTokens former, ILogger<TokenVault> logger)
{
    internal const string TokenKey = "nemo/token";
    internal const string ClientIdKey = "nemo/client-id";

    /// <summary>Null if there is none, or it cannot be decrypted.</summary>
    public async Task<NemoToken?> LoadTokenAsync(CancellationToken cancellationToken)
    {
        var json = await TryAsync(async () => await records.GetSecretAsync(TokenKey, cancellationToken) ?? await former.ReadTokenAsync(cancellationToken));
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<NemoToken>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException e)
        {
            LogUnreadable(e.GetType().Name);
            return null;
        }
    }

    public Task SaveTokenAsync(NemoToken token, CancellationToken cancellationToken) =>
        TryAsync(() => records.SetSecretAsync(TokenKey, JsonSerializer.Serialize(token, JsonSerializerOptions.Web), cancellationToken));

    public async Task<string?> LoadClientIdAsync(CancellationToken cancellationToken)
    {
        var id = await TryAsync(async () => await records.GetAsync<string>(ClientIdKey, cancellationToken) ?? await former.ReadClientIdAsync(cancellationToken));
        return id?.Trim() is { Length: > 0 } text ? text : null;
    }

    public async Task<string> CreateClientIdAsync(CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString();
        await TryAsync(() => records.SetAsync(ClientIdKey, id, cancellationToken));
        return id;
    }

    private Task TryAsync(Func<Task> step) => TryAsync(async () =>
    {
        await step();
        return (string?)null;
    });

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
