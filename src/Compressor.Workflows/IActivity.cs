namespace Compressor.Workflows;

/// <summary>One step with effects. It runs at least once, so a second run after a crash must do no harm.</summary>
public interface IActivity<in TInput, TOutput>
{
    Task<TOutput> RunAsync(TInput input, CancellationToken cancellationToken);
}
