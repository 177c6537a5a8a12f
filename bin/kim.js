console.log("kim");
