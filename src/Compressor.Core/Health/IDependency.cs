namespace Compressor.Core.Health;

/// <summary>Something that jobs, or what goes on beside them, depend on.</summary>
public interface IDependency
{
    /// <summary>As the API gives it: <c>storage</c>, <c>engine</c>, …</summary>
    string Name { get; }

    /// <summary>Without it no job can be done. Else the host is ready while it is down.</summary>
    bool IsVital => true;

    /// <summary>Uses it once. An exception means that it is down.</summary>
    /// <returns>What to know of it; null: nothing.</returns>
    Task<string?> CheckAsync(CancellationToken cancellationToken);
}
