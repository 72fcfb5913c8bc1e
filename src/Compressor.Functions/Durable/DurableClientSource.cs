using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Durable;

/// <summary>
/// The client of the task hub. The host passes it to functions through a binding only, always the same one, so each function
/// that needs it, itself or through <see cref="Core.Jobs.IJobs"/>, passes it on by <see cref="Use"/>.
/// </summary>
public sealed class DurableClientSource
{
    private DurableTaskClient? _client;

    /// <exception cref="InvalidOperationException">A function uses workflows and has no durable client binding.</exception>
    public DurableTaskClient Client => _client ?? throw new InvalidOperationException("No function has handed on its durable client yet.");

    public void Use(DurableTaskClient client) => _client = client;
}
