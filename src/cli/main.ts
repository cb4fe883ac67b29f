console.log('samhandling')
