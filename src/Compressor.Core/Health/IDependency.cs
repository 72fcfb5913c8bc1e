namespace Compressor.Core.Health;

/// <summary>Something without which no job can be done.</summary>
public interface IDependency
{
    /// <summary>As the API gives it: <c>storage</c>, <c>engine</c>, …</summary>
    string Name { get; }

    /// <summary>Uses it once. An exception means that it is down.</summary>
    /// <returns>What to know of it; null: nothing.</returns>
    Task<string?> CheckAsync(CancellationToken cancellationToken);
}
