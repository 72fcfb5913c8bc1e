namespace Compressor.Settings;

/// <summary>The default in words, where the value depends on the machine or says nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultTextAttribute(string text) : Attribute
{
    public string Text => text;
}
