namespace Compressor.Nemo.Tokens;

/// <summary>What an installation may tell of its token: never the token.</summary>
public sealed class TokenState
{
    private readonly NemoOptions _options;
    private readonly INemoEndpoint _endpoint;
    private readonly TokenVault _vault;

    internal TokenState(NemoOptions options, INemoEndpoint endpoint, TokenVault vault) => (_options, _endpoint, _vault) = (options, endpoint, vault);

    /// <returns>Whether the token is the user's own, and when an anonymous one expires; null: there is none yet, and the first job asks for one.</returns>
    public async Task<(bool IsOwn, DateTimeOffset? ExpiresAt)?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_options.Token is not null) return (true, null);
        return await _vault.LoadTokenAsync(cancellationToken) is { } kept && kept.Scope == _endpoint.TokenScope ? (false, kept.ExpiresAt) : null;
    }
}
