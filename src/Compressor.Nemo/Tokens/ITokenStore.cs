namespace Compressor.Nemo.Tokens;

/// <summary>The one place where the token (encrypted before it comes here) and the client id of an installation are kept.</summary>
public interface ITokenStore
{
    /// <summary>Null when there is none.</summary>
    Task<string?> ReadAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Replaces the text whole.</summary>
    Task WriteAsync(string name, string text, CancellationToken cancellationToken = default);
}
