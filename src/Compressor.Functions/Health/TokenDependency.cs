using System.Globalization;
using Compressor.Core.Health;
using Compressor.Nemo.Tokens;

namespace Compressor.Functions.Health;

/// <summary>The token for the backend. An anonymous one is renewed by the job that finds it expired.</summary>
internal sealed class TokenDependency(TokenState token) : IDependency
{
    public string Name => "token";

    public bool IsVital => false;

    public async Task<string?> CheckAsync(CancellationToken cancellationToken) => await token.ReadAsync(cancellationToken) switch
    {
        null => "none yet",
        { IsOwn: true } => "own",
        { ExpiresAt: var until } => string.Create(CultureInfo.InvariantCulture, $"anonymous, until {until:u}"),
    };
}
