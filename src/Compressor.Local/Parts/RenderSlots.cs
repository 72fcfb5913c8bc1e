using System.Globalization;
using Compressor.Renderer.Renders;
using Compressor.Sqlite;

namespace Compressor.Local.Parts;

/// <summary>
/// As many renders run at once as there are slots, in all processes of a data folder together. The operating system gives back the slot of a process that ends, however
/// it does.
/// </summary>
internal sealed class RenderSlots(string root, int count, TimeProvider time) : IRenderGate
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            for (var number = 1; number <= count; number++)
            {
                if (TryEnter(number) is { } slot) return slot;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private DataFolderLock? TryEnter(int number)
    {
        try
        {
            return DataFolderLock.Acquire(Path.Combine(root, "render-slots"), number.ToString(CultureInfo.InvariantCulture));
        }
        catch (DataFolderInUseException)
        {
            return null;
        }
    }
}
